package dev.failover.goal.build;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;

/** Of what the graph is drawn. */
public record GraphOptions(TreeOptions tree, ModelOptions model) {}
