package dev.failover.goal.follow;

/**
 * The result of waiting for a swap in the cluster.
 *
 * @param arrived whether every service runs where it should
 * @param text what to print, lines separated by {@code \n}
 */
public record WaitResult(boolean arrived, String text) {}
