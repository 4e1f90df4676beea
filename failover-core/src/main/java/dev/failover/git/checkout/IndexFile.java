package dev.failover.git.checkout;

import dev.failover.git.checkout.TreeChange.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The index of a work tree, read once, and replaced as a whole with some entries changed. */
final class IndexFile {
    private final Repository repository;
    private final Path file;
    private final DirCache entries;

    private IndexFile(Repository repository, Path file, DirCache entries) {
        this.repository = repository;
        this.file = file;
        this.entries = entries;
    }

    static IndexFile read(Repository repository) throws IOException {
        Path file = repository.getIndexFile().toPath();
        return new IndexFile(repository, file, DirCache.read(file.toFile(), repository.getFS()));
    }

    DirCache entries() {
        return entries;
    }

    /** Whether the user has staged neither something else nor a conflict at the path. */
    boolean holds(String path, Version version) {
        DirCacheEntry entry = entries.getEntry(path);
        if (entry == null || version.isMissing()) {
            return entry == null && version.isMissing();
        }
        return entry.getStage() == DirCacheEntry.STAGE_0
                && !entry.isIntentToAdd()
                && entry.getFileMode() == version.mode()
                && entry.getObjectId().equals(version.id());
    }

    /** Whether a sparse checkout leaves this path out of the work tree. */
    boolean isSkipped(String path) {
        DirCacheEntry entry = entries.getEntry(path);
        return entry != null && entry.isSkipWorkTree();
    }

    /**
     * Writes the next index beside the present one.
     *
     * @param onDisk for each change the file whose size and time go into its entry
     * @return the file that {@link #replace} is to put in place
     */
    Path stage(Path directory, Map<TreeChange, Path> onDisk) throws IOException {
        Path next = directory.resolve("index");
        if (Files.exists(file)) {
            Files.copy(file, next, StandardCopyOption.COPY_ATTRIBUTES);
        }
        DirCache copy = DirCache.lock(next.toFile(), repository.getFS());
        DirCacheEditor editor = copy.editor();
        for (Map.Entry<TreeChange, Path> change : onDisk.entrySet()) {
            editor.add(edit(change.getKey(), change.getValue()));
        }
        editor.finish();
        copy.write();
        if (!copy.commit()) {
            throw new IOException("can't write " + next);
        }
        return next;
    }

    private static PathEdit edit(TreeChange change, @Nullable Path onDisk) {
        if (change.after().isMissing()) {
            return new DeletePath(change.path());
        }
        return new PathEdit(change.path()) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(change.after().mode());
                entry.setObjectId(change.after().id());
                setStat(entry, onDisk);
            }
        };
    }

    private static void setStat(DirCacheEntry entry, @Nullable Path onDisk) {
        if (onDisk == null || entry.getFileMode() == FileMode.GITLINK) {
            return;
        }
        try {
            entry.setLength(Files.readAttributes(onDisk, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size());
            entry.setLastModified(
                    Files.getLastModifiedTime(onDisk, LinkOption.NOFOLLOW_LINKS).toInstant());
        } catch (IOException e) {
            entry.setLength(0); // Git compares the content then
        }
    }

    /** One rename: who reads the index sees the old or the new one. */
    void replace(Path next, Set<String> changed) throws IOException {
        IndexStats.fill(next, repository.getWorkTree().toPath(), changed);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
