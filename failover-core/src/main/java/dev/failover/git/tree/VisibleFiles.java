package dev.failover.git.tree;

import dev.failover.source.SourceException;
import dev.failover.source.SourceTree.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;

/**
 * What Git sees of a work tree: the tracked files, and those that no {@code .gitignore}, {@code info/exclude} or
 * {@code core.excludesFile} hides. Nested repositories and submodules aren't entered.
 */
final class VisibleFiles {
    private static final int FILES = 0;
    private static final int INDEX = 1;

    private final Path workTree;
    private final Optional<DirCache> index;
    private final Set<String> paths;

    private VisibleFiles(Path workTree, Optional<DirCache> index, Set<String> paths) {
        this.workTree = workTree;
        this.index = index;
        this.paths = paths;
    }

    static VisibleFiles read(Repository repository) {
        Path workTree = repository.getWorkTree().toPath();
        try {
            Optional<DirCache> index = readIndex(repository);
            return new VisibleFiles(workTree, index, walk(repository, index.orElseGet(DirCache::newInCore)));
        } catch (IOException e) {
            throw new SourceException("can't read what Git tracks in " + workTree + ": " + e.getMessage(), e);
        }
    }

    /** Empty when it is of a kind that isn't known here, such as a split or sparse index. */
    private static Optional<DirCache> readIndex(Repository repository) throws IOException {
        try {
            return Optional.of(repository.readDirCache());
        } catch (CorruptObjectException e) {
            return Optional.empty();
        }
    }

    private static Set<String> walk(Repository repository, DirCache index) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setRecursive(true);
            FileTreeIterator files = new FileTreeIterator(repository);
            walk.addTree(files);
            walk.addTree(new DirCacheIterator(index));
            files.setDirCacheIterator(walk, INDEX);
            while (walk.next()) {
                WorkingTreeIterator file = walk.getTree(FILES, WorkingTreeIterator.class);
                boolean tracked = walk.getTree(INDEX, DirCacheIterator.class) != null;
                if (file != null && (tracked || !file.isEntryIgnored())) {
                    found.add(walk.getPathString());
                }
            }
        }
        return found;
    }

    /** In the index's order, which is nearly byte order. */
    Set<String> paths() {
        return paths;
    }

    Tracking tracking(String path) {
        if (index.isEmpty()) {
            return Tracking.UNKNOWN;
        }
        if (isTracked(index.get(), path) || isTracked(index.get(), withoutLinks(path))) {
            return Tracking.TRACKED;
        }
        Path file = workTree.resolve(path);
        boolean hidden = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !paths.contains(path);
        return hidden ? Tracking.IGNORED : Tracking.UNTRACKED;
    }

    private static boolean isTracked(DirCache index, String path) {
        return path.isEmpty() || index.getEntry(path) != null || index.getEntriesWithin(path).length > 0;
    }

    /** A file that is reached by a link to its directory is in the index under its own path alone. */
    private String withoutLinks(String path) {
        try {
            return workTree.toRealPath()
                    .relativize(workTree.resolve(path).toRealPath())
                    .toString()
                    .replace('\\', '/');
        } catch (IOException e) {
            return path; // nothing is there that a link could lead to
        }
    }
}
