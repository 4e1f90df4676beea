package dev.failover.git.checkout;

import dev.failover.source.RefusedPathException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Our directory beside the index, which one run at a time may use. That no living run uses it, is known from a lock of
 * the operating system, which dies with its process; so the next run can tell what a killed one has left, and clears it.
 */
public final class WorkArea implements AutoCloseable {
    private static final String NAME = "failover";
    private static final String OF_SYSTEM = "lock";

    private final Path directory;
    private final FileChannel channel;

    private WorkArea(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Waits a moment for another run to finish.
     *
     * @return empty when another run is at work
     */
    static Optional<WorkArea> acquire(Path gitDirectory) throws IOException {
        Path directory = Files.createDirectories(gitDirectory.resolve(NAME));
        if (Files.isSymbolicLink(directory)) {
            throw RefusedPathException.link(directory); // what it leads to would be emptied
        }
        FileChannel channel = FileChannel.open(
                directory.resolve(OF_SYSTEM),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        WorkArea area = new WorkArea(directory, channel);
        boolean held = false;
        try {
            held = Patience.until(area::lockSystem);
            if (held) {
                IndexLock.clear(gitDirectory, directory);
                RefNote.clear(directory);
                area.emptyDirectory();
            }
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? Optional.of(area) : Optional.empty();
    }

    private boolean lockSystem() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    Path directory() {
        return directory;
    }

    /** The directory without files that were staged before, and weren't put in place. */
    Path emptyDirectory() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (!file.endsWith(OF_SYSTEM) && !file.endsWith(IndexLock.MARKER) && !file.endsWith(RefNote.NAME)) {
                    Files.delete(file);
                }
            }
        }
        return directory;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            emptyDirectory();
        }
    }
}
