package dev.failover.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An immutable tree of files: a directory, the tree of a Git commit, or either of them with edits.
 *
 * <p>Paths are relative to the tree's root, separated by {@code /}, without a leading {@code /} or {@code ./}, already
 * normalised (no {@code .} or {@code ..} segments); the root itself is the empty string. Files are read on demand and
 * at most once. A symbolic link is followed while it stays inside the tree; {@link #file} refuses one that leaves it.
 */
public interface SourceTree {
    /** Git's order of paths and names. */
    Comparator<String> BYTE_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /** In bytes. No manifest is this large. The limit keeps a hostile repository from filling the memory. */
    int LARGEST_FILE = 64 << 20;

    /**
     * The file at a path, whether Git tracks it or not.
     *
     * @return empty when nothing is there, or a directory is
     * @throws SourceException when the path leaves the tree through a symbolic link, is larger than
     *     {@link #LARGEST_FILE}, or can't be read
     */
    Optional<SourceFile> file(String path);

    /**
     * The file at a path, for searches that look at all there are: where it can't be read, none. The builds that need it
     * say so, and so does the check of every YAML file.
     */
    default Optional<SourceFile> readable(String path) {
        try {
            return file(path);
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /** Whether a directory is at this path; {@code ""} always is one. */
    boolean isDirectory(String path);

    /** The names, not paths, of a directory's entries in byte order of their names; empty when it isn't a directory. */
    List<String> list(String directory);

    /**
     * All files that a walk through the repository should look at, as sorted paths: without {@code .git}, what Git
     * ignores, and our own output.
     */
    List<String> discover();

    /** Whether Git has this path; a tree that isn't in Git answers {@link Tracking#UNKNOWN}. */
    Tracking tracking(String path);

    /**
     * Where a path leads: the path of the same file without symbolic links on it. Two paths of one file have the same.
     *
     * @return the path itself where it leads out of the tree, or nowhere
     */
    default String realPath(String path) {
        return path;
    }

    /** What messages call this tree, such as {@code /home/me/gitops} or {@code origin/main (1a2b3c4)}. */
    String name();

    /**
     * This tree with the edits applied; this one stays as it is.
     *
     * @throws IllegalArgumentException when two edits overlap, or one lies outside its file
     */
    default SourceTree with(Collection<TextEdit> edits) {
        return with(FileChanges.edits(this, edits));
    }

    /** This tree with the files changed; this one stays as it is. */
    default SourceTree with(FileChanges changes) {
        return changes.byPath().isEmpty() ? this : new EditedTree(this, changes);
    }

    /** What Git knows of a path. */
    enum Tracking {
        TRACKED,
        UNTRACKED,
        IGNORED,
        UNKNOWN
    }
}
