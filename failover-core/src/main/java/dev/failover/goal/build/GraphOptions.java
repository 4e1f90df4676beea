package dev.failover.goal.build;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;

/** What {@link Failover#graph} draws. */
public record GraphOptions(TreeOptions tree, ModelOptions model) {}
