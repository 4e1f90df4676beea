package dev.failover;

/** What {@link Failover#status} looks at. */
public record StatusOptions(TreeOptions tree, ModelOptions model) {}
