package dev.failover.git.checkout;

import dev.failover.source.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Git's {@code index.lock}: the right to change index and work tree. A killed process can't remove it. So that the next
 * run can tell our own from Git's, ours is a hard link to a file in our directory.
 */
public final class IndexLock {
    public static final String MARKER = "index-lock";

    private final Path file;
    private final Path marker;

    private IndexLock(Path gitDirectory, Path ours) {
        this.file = path(gitDirectory);
        this.marker = ours.resolve(MARKER);
    }

    static Path path(Path gitDirectory) {
        return gitDirectory.resolve("index.lock");
    }

    /** Empty when somebody else holds the lock for longer than a moment. */
    static Optional<IndexLock> acquire(Path gitDirectory, WorkArea area) throws IOException {
        IndexLock lock = new IndexLock(gitDirectory, area.directory());
        NewFile.create(lock.marker, "failover is changing the index\n".getBytes(StandardCharsets.UTF_8), false);
        return Patience.until(lock::create) ? Optional.of(lock) : Optional.empty();
    }

    private boolean create() throws IOException {
        try {
            Files.createLink(file, marker);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createWithoutLink();
        }
    }

    /** Where there are no hard links, a lock left by a killed run has to be removed by hand. */
    private boolean createWithoutLink() throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Removes the lock of a run that was killed; no run may be alive. */
    static void clear(Path gitDirectory, Path ours) throws IOException {
        IndexLock lock = new IndexLock(gitDirectory, ours);
        if (Files.exists(lock.marker) && Files.exists(lock.file) && Files.isSameFile(lock.marker, lock.file)) {
            Files.delete(lock.file);
        }
        Files.deleteIfExists(lock.marker);
    }

    void release() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(marker);
    }
}
