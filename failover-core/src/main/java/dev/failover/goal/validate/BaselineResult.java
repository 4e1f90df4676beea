package dev.failover.goal.validate;

/**
 * The result of writing a baseline.
 *
 * @param path of the file, relative to the tree
 * @param findings how many it lists
 * @param text for the user
 */
public record BaselineResult(String path, int findings, String text) {}
