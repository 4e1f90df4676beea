package dev.failover.flux;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** A tree as Flux packs it: without what its source ignores. */
final class ArtifactTree implements SourceTree {
    private final SourceTree tree;
    private final SourceIgnore ignore;

    ArtifactTree(SourceTree tree, SourceIgnore ignore) {
        this.tree = tree;
        this.ignore = ignore;
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return ignore.ignores(path) ? Optional.empty() : tree.file(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return tree.isDirectory(path);
    }

    @Override
    public List<String> list(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return tree.list(directory).stream()
                .filter(name -> tree.isDirectory(prefix + name) || !ignore.ignores(prefix + name))
                .toList();
    }

    @Override
    public List<String> discover() {
        return tree.discover().stream().filter(path -> !ignore.ignores(path)).toList();
    }

    @Override
    public Tracking tracking(String path) {
        return tree.tracking(path);
    }

    @Override
    public String name() {
        return tree.name();
    }
}
