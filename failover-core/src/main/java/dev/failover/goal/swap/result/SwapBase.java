package dev.failover.goal.swap.result;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.swap.Direction;

/**
 * What a swap is planned on.
 *
 * @param branch that it is for
 * @param tip of that branch
 * @param tree what messages call the tree of that tip
 */
public record SwapBase(Direction direction, Destination branch, CommitId tip, String tree) {}
