package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the configuration that Git reads by itself, as against one that another file includes.
 *
 * @param personal whether it is passed over where it may not be read, as Git does with those of a home directory
 */
record ConfigSource(ConfigScope scope, Path file, boolean personal) {
    /** Far above any configuration; a device never ends. */
    private static final int LARGEST = 64 * 1024 * 1024;

    Optional<byte[]> read() {
        return personal && Files.exists(file) && !Files.isReadable(file) ? Optional.empty() : read(file);
    }

    /** Empty where there is no such file. */
    static Optional<byte[]> read(Path file) {
        if (Files.notExists(file) || isBelowFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it is larger than 64 MiB");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new GitException(
                    file + ": the Git configuration can't be read: " + reason(file, e), "ls -ld '" + file + "'", e);
        }
    }

    private static boolean isBelowFile(Path file) {
        for (Path above = file.getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Files.isDirectory(file) ? "it is a directory" : e.getMessage();
    }
}
