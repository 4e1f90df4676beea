package dev.failover.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to change index and work tree, against Git ({@code index.lock}) and against other runs of this program.
 *
 * <p>A killed process can't remove its {@code index.lock}. So that the next run can tell our own from Git's, ours is a
 * hard link to a file in our directory; and that no living run holds it, is known from a lock of the operating system,
 * which dies with its process.
 */
final class IndexLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 25;
    private static final String OF_SYSTEM = "lock";

    private final Path indexLock;
    private final Path ours;
    private final Path marker;
    private final FileChannel channel;

    private IndexLock(Path gitDirectory, FileChannel channel) {
        this.indexLock = gitDirectory.resolve("index.lock");
        this.ours = ours(gitDirectory);
        this.marker = ours.resolve("index-lock");
        this.channel = channel;
    }

    /**
     * Waits a few seconds for others to finish.
     *
     * @return empty when somebody else holds the lock
     */
    static Optional<IndexLock> acquire(Path gitDirectory) throws IOException {
        Path ofSystem = Files.createDirectories(ours(gitDirectory)).resolve(OF_SYSTEM);
        IndexLock lock = new IndexLock(
                gitDirectory, FileChannel.open(ofSystem, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        boolean held = false;
        try {
            held = keepTrying(lock::lockSystem);
            if (held) {
                lock.removeLeftovers();
                held = keepTrying(lock::createIndexLock);
            }
        } finally {
            if (!held) {
                lock.channel.close();
            }
        }
        return held ? Optional.of(lock) : Optional.empty();
    }

    private static Path ours(Path gitDirectory) {
        return gitDirectory.resolve("failover");
    }

    /** An empty directory for what isn't finished yet, on the file system of the index. */
    Path emptyDirectory() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(ours)) {
            for (Path file : files) {
                if (!file.endsWith(OF_SYSTEM) && !file.equals(marker)) {
                    Files.delete(file);
                }
            }
        }
        return ours;
    }

    private boolean lockSystem() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    private boolean createIndexLock() throws IOException {
        Files.writeString(marker, "failover is changing the index\n");
        try {
            Files.createLink(indexLock, marker);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createWithoutLink();
        }
        return true;
    }

    /** Where there are no hard links, a lock left by a killed run has to be removed by hand. */
    private boolean createWithoutLink() throws IOException {
        try {
            Files.createFile(indexLock);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private void removeLeftovers() throws IOException {
        if (Files.exists(marker) && Files.exists(indexLock) && Files.isSameFile(marker, indexLock)) {
            Files.delete(indexLock);
        }
        emptyDirectory();
        Files.deleteIfExists(marker);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(indexLock);
            removeLeftovers();
        }
    }

    private static boolean keepTrying(Attempt attempt) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!attempt.succeeds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("interrupted while waiting for the lock of the index", "", e);
        }
    }

    private interface Attempt {
        boolean succeeds() throws IOException;
    }
}
