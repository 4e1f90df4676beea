package dev.failover.swap.proof;

import dev.failover.flux.Clusters;
import dev.failover.source.FileChanges;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files that builds read by more than one path, through symbolic links: a change of one is a change of all, and a proof
 * that looked at one path alone would miss what it does elsewhere.
 *
 * @param read paths that any build reads
 */
record LinkedFiles(SourceTree tree, Set<String> read) {

    static LinkedFiles of(Clusters clusters) {
        return new LinkedFiles(clusters.tree(), clusters.files());
    }

    /** The changes at every path by which a changed file is read. */
    FileChanges changed(FileChanges changes) {
        Map<String, Optional<SourceFile>> byRealPath = new HashMap<>();
        changes.byPath().forEach((path, file) -> byRealPath.put(tree.realPath(path), file));
        Map<String, Optional<SourceFile>> all = new HashMap<>();
        for (String path : read) {
            Optional<SourceFile> file = byRealPath.get(tree.realPath(path));
            if (file != null) {
                all.put(path, file.map(changed -> new SourceFile(path, changed.bytes())));
            }
        }
        return new FileChanges(all).and(changes);
    }
}
