package dev.failover;

/** What {@link Failover#validate} works on. */
public record ValidateOptions(TreeOptions tree, ModelOptions model) {}
