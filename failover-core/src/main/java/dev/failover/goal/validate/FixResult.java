package dev.failover.goal.validate;

import java.util.List;

/**
 * What a fix has come to.
 *
 * @param files that were changed, or would be, relative to the tree
 * @param text for the user; of a dry run, with the difference
 */
public record FixResult(List<String> files, String text) {
    public FixResult {
        files = List.copyOf(files);
    }
}
