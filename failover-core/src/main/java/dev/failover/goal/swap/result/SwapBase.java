package dev.failover.goal.swap.result;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.swap.Direction;

/**
 * The commit that a swap changes.
 *
 * @param branch the target of the swap
 * @param tip the commit at the tip of that branch
 * @param tree what messages call the tree of that tip
 */
public record SwapBase(Direction direction, Destination branch, CommitId tip, String tree) {}
