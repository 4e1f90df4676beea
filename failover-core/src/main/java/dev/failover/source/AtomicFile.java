package dev.failover.source;

import dev.failover.FailoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is replaced in one step: who reads it sees the old one or the new one. */
public record AtomicFile(Path path) {

    /** @throws FailoverException when it can't be written; then the old file is still there */
    public void write(byte[] bytes) {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path directory = Files.createDirectories(target.getParent());
            Path fresh = Files.createTempFile(directory, "." + target.getFileName(), ".failover-new");
            try {
                Files.write(fresh, bytes);
                takeMode(target, fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new FailoverException("Can't write " + path + ": " + e.getMessage(), e);
        }
    }

    /** A temporary file is for its owner alone; the new file is for whom the old one was. */
    private static void takeMode(Path target, Path fresh) throws IOException {
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    fresh,
                    Files.exists(target)
                            ? Files.getPosixFilePermissions(target)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
