package dev.failover.source;

import dev.failover.FailoverException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory. Closing it deletes the directory and everything in it. */
public record TemporaryDirectory(Path path) implements AutoCloseable {

    public static TemporaryDirectory create() {
        try {
            return new TemporaryDirectory(Files.createTempDirectory("failover-"));
        } catch (IOException e) {
            throw new FailoverException(
                    "Can't make a directory for temporary files in " + System.getProperty("java.io.tmpdir") + ": "
                            + e.getMessage() + ".\nName another one with -Djava.io.tmpdir=DIRECTORY.",
                    e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
