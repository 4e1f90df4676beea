package dev.failover.goal.validate;

import dev.failover.command.Command;

/**
 * The result of writing a baseline.
 *
 * @param path of the file, relative to the tree
 * @param findings how many it lists
 * @param unchanged whether the file had these findings already
 * @param validate validates with this baseline
 */
public record BaselineResult(String path, int findings, boolean unchanged, Command validate) {}
