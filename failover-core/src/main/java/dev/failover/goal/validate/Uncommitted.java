package dev.failover.goal.validate;

import dev.failover.git.model.PathState;
import dev.failover.goal.Workspace;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.SourceTree.Tracking;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Files of the checkout that aren't as HEAD has them. */
record Uncommitted(Workspace workspace, SourceTree head) {

    /** Sorted. */
    List<String> files() {
        SourceTree checkout = workspace.checkout();
        Set<String> paths = new TreeSet<>(head.discover());
        paths.addAll(checkout.discover());
        return paths.stream()
                .filter(path -> differ(path, checkout) && checkout.tracking(path) != Tracking.IGNORED)
                .filter(path -> workspace.repository().state(workspace.inRepository(path)) != PathState.UNCHANGED)
                .toList();
    }

    /** Git, who knows of line endings and filters, is asked for few. */
    private boolean differ(String path, SourceTree checkout) {
        byte[] there = head.readable(path).map(SourceFile::bytes).orElse(null);
        byte[] here = checkout.readable(path).map(SourceFile::bytes).orElse(null);
        return !Arrays.equals(there, here);
    }
}
