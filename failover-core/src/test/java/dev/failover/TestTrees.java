package dev.failover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The trees of the test resources. */
public final class TestTrees {
    private static final Path ROOT = Path.of("src/test/resources/dev/failover");

    private TestTrees() {}

    /**
     * Copies a tree to where it can be changed.
     *
     * @param name below {@code dev/failover}, such as {@code check/volume-capacity/bad}
     */
    public static void copy(String name, Path target) {
        Path source = ROOT.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
