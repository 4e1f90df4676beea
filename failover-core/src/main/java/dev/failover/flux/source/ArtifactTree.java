package dev.failover.flux.source;

import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tree as Flux packs it: without what its source ignores, and without symbolic links. */
public final class ArtifactTree implements SourceTree {
    private final SourceTree tree;
    private final SourceIgnore ignore;
    private @Nullable Set<String> directories;

    public ArtifactTree(SourceTree tree, SourceIgnore ignore) {
        this.tree = tree;
        this.ignore = ignore;
    }

    @Override
    public Optional<SourceFile> file(String path) {
        if (ignore.ignores(path)) {
            return Optional.empty();
        }
        if (isLinked(path)) {
            throw new SourceException(path + " is a symbolic link, or is below one: Flux doesn't fetch symbolic links");
        }
        return tree.file(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return tree.isDirectory(path) && (path.isEmpty() || directories().contains(path));
    }

    /** Those that hold a file which is packed; what is linked to is no directory there. */
    private Set<String> directories() {
        Set<String> known = directories;
        if (known == null) {
            known = new HashSet<>();
            for (String file : discover()) {
                for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
                    if (!known.add(file.substring(0, end))) {
                        break;
                    }
                }
            }
            directories = known;
        }
        return known;
    }

    private boolean isLinked(String path) {
        return !tree.realPath(path).equals(path);
    }

    @Override
    public List<String> list(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return tree.list(directory).stream()
                .filter(name -> isDirectory(prefix + name)
                        || !tree.isDirectory(prefix + name)
                                && !ignore.ignores(prefix + name)
                                && !isLinked(prefix + name))
                .toList();
    }

    @Override
    public List<String> discover() {
        return tree.discover().stream()
                .filter(path -> !ignore.ignores(path) && !isLinked(path))
                .toList();
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
