package dev.failover.goal.validate;

import java.util.List;

/**
 * The result of a fix.
 *
 * @param files that were changed, or would be, relative to the tree
 * @param text for the user; for a dry run, with the diff
 */
public record FixResult(List<String> files, String text) {
    public FixResult {
        files = List.copyOf(files);
    }
}
