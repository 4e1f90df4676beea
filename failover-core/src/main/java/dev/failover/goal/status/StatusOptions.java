package dev.failover.goal.status;

import dev.failover.Failover;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;

/** What {@link Failover#status} reads. */
public record StatusOptions(TreeOptions tree, ModelOptions model) {}
