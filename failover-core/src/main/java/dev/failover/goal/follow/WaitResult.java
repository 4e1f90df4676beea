package dev.failover.goal.follow;

/**
 * How following a swap into the cluster came out.
 *
 * @param arrived whether every service runs where it should
 * @param text what to print, lines separated by {@code \n}
 */
public record WaitResult(boolean arrived, String text) {}
