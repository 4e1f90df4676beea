package dev.failover.git;

import dev.failover.source.SourceTree;
import java.util.Collection;

/** The difference between two trees as {@code git diff} prints it, such that {@code git apply} takes it. */
public final class UnifiedDiff {
    private UnifiedDiff() {}

    /**
     * @param paths the files to compare, in the order to print; what doesn't differ is left out
     * @return lines separated by {@code \n}; a CR of the files stays. A binary file is only named
     */
    public static String between(SourceTree before, SourceTree after, Collection<String> paths) {
        throw new UnsupportedOperationException("next commit: " + before + after + paths);
    }
}
