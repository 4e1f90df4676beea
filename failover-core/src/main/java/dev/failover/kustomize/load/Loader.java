package dev.failover.kustomize.load;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what one kustomization names: files, within the load restriction, and the directories of other ones. */
public final class Loader {
    /** Far beyond what anybody writes, and far below what a stack holds. */
    private static final int MAX_DEPTH = 200;

    private final SourceTree tree;
    private final LoadRestriction restriction;
    private final String directory;
    private final RemoteCopies remotes;
    private final @Nullable Loader referrer;

    private Loader(
            SourceTree tree,
            LoadRestriction restriction,
            RemoteCopies remotes,
            String directory,
            @Nullable Loader referrer) {
        this.tree = tree;
        this.restriction = restriction;
        this.remotes = remotes;
        this.directory = directory;
        this.referrer = referrer;
    }

    /** @param tree with the copies of what lies elsewhere mounted on it */
    public static Loader root(SourceTree tree, LoadRestriction restriction, RemoteCopies remotes, String directory) {
        return new Loader(tree, restriction, remotes, directory, null);
    }

    public String directory() {
        return directory;
    }

    /** Reads a file. */
    /** Whether what can't be made here is left out with a warning: in a tree that something other than Flux builds. */
    public boolean leavesOutCharts() {
        return remotes.tolerant() && restriction == LoadRestriction.ROOT_ONLY;
    }

    public SourceFile load(String path, Location askedBy) {
        boolean isRemote = RemoteReference.isUrl(path);
        String resolved = isRemote ? copy(path, askedBy) : resolve(path, askedBy);
        SourceFile file = read(resolved, askedBy).orElseThrow(() -> missing(path, resolved, askedBy));
        if (!isRemote && restriction == LoadRestriction.ROOT_ONLY && !Paths.within(file.path(), directory)) {
            throw new RefusedException(
                    "kustomize-load-restriction",
                    "security; file '" + file.path() + "' is not in or below '" + name(directory) + "'",
                    askedBy,
                    "Move the file below the kustomization, or make it part of a kustomization of its own.");
        }
        return file;
    }

    /** Whether a file is at this path; says nothing of whether it may be loaded. */
    public boolean isFile(String path, Location askedBy) {
        if (RemoteReference.isUrl(path)) {
            return remotes.find(path).flatMap(p -> read(p, askedBy)).isPresent();
        }
        return !path.startsWith("/")
                && Paths.resolve(directory, path).flatMap(p -> read(p, askedBy)).isPresent();
    }

    /** The loader of another kustomization's directory, which this one refers to. */
    public Loader enter(String path, Location askedBy) {
        String target = RemoteReference.isRemote(path) ? copy(path, askedBy) : resolve(path, askedBy);
        if (!tree.isDirectory(target)) {
            throw read(target, askedBy).isPresent() ? notDirectory(path, askedBy) : missing(path, target, askedBy);
        }
        refuseCycle(target, askedBy);
        if (depth() >= MAX_DEPTH) {
            throw new RefusedException(
                    "kustomize-too-deep",
                    "more than " + MAX_DEPTH + " kustomizations are nested",
                    askedBy,
                    "Refer to the last one directly.");
        }
        return new Loader(tree, restriction, remotes, target, this);
    }

    /** Refuses a directory that is, or contains, one of those that led here: its build would never end. */
    public void refuseCycle(String target, Location askedBy) {
        for (Loader visited = this; visited != null; visited = visited.referrer) {
            if (Paths.within(visited.directory, target)) {
                throw new RefusedException(
                        "kustomize-cycle",
                        "cycle detected: candidate root '" + name(target) + "' contains visited root '"
                                + name(visited.directory) + "'",
                        askedBy,
                        "A kustomization can't refer to itself, nor to a directory above it; refer to the files instead.");
            }
        }
    }

    private int depth() {
        int depth = 0;
        for (Loader loader = referrer; loader != null; loader = loader.referrer) {
            depth++;
        }
        return depth;
    }

    private String copy(String url, Location askedBy) {
        return remotes.find(url).orElseThrow(() -> RemoteReference.absent(url, askedBy, remotes));
    }

    private String resolve(String path, Location askedBy) {
        if (path.isEmpty()) {
            throw new RefusedException(
                    "kustomize-empty-path", "the path is empty", askedBy, "Name a file or directory.");
        }
        if (path.startsWith("/")) {
            throw new RefusedException(
                    "kustomize-absolute-path",
                    "'" + path + "' cannot be absolute",
                    askedBy,
                    "Name it relative to the kustomization.");
        }
        return Paths.resolve(directory, path)
                .orElseThrow(() -> new RefusedException(
                        "kustomize-outside-repository",
                        "'" + path + "' lies outside of " + tree.name(),
                        askedBy,
                        "Only what is inside the repository can be built."));
    }

    private Optional<SourceFile> read(String path, Location askedBy) {
        try {
            return tree.file(path);
        } catch (SourceException e) {
            throw new RefusedException("kustomize-unreadable-file", e.getMessage(), askedBy, "");
        }
    }

    private static RefusedException notDirectory(String path, Location askedBy) {
        return new RefusedException(
                "kustomize-not-a-directory",
                "'" + path + "' is a file, but must be a directory with a kustomization",
                askedBy,
                "Name the directory; a file of objects belongs under 'resources:'.");
    }

    private RefusedException missing(String path, String resolved, Location askedBy) {
        String parent = Paths.parent(resolved);
        String advice;
        if (tree.isDirectory(resolved)) {
            advice = "It is a directory; name a file in it.";
        } else if (path.contains("*")) {
            advice = "Wildcards are not expanded; name each file.";
        } else if (tree.list(parent).isEmpty()) {
            advice = "There is no directory '" + name(parent) + "'.";
        } else {
            advice = NearestName.of(Paths.name(resolved), tree.list(parent))
                    .map(near -> "Did you mean '" + sibling(path, near) + "'?")
                    .orElse("'" + name(parent) + "' holds: " + String.join(", ", few(parent)) + ".");
        }
        return new RefusedException(
                "kustomize-missing-file",
                "'" + path + "': no such file or directory (" + resolved + ")",
                askedBy,
                advice);
    }

    private List<String> few(String parent) {
        return tree.list(parent).stream().limit(12).toList();
    }

    private static String sibling(String path, String name) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Paths.join(Paths.parent(trimmed), name);
    }

    private static String name(String directory) {
        return directory.isEmpty() ? "." : directory;
    }
}
