package dev.failover;

/** Of what the graph is drawn. */
public record GraphOptions(TreeOptions tree, ModelOptions model) {}
