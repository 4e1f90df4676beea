package dev.failover.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown files of the project: the site's, and those at its top. */
final class Pages {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final Path SITE = PROJECT.resolve("src/site/markdown");
    static final Path MENU = PROJECT.resolve("src/site/site.xml");
    static final Path EXAMPLES = PROJECT.resolve("src/examples");

    private Pages() {}

    static List<Path> all() {
        return Stream.concat(
                        files(SITE).filter(file -> file.toString().endsWith(".md")),
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                                .map(PROJECT::resolve))
                .toList();
    }

    static List<Path> andMenu() {
        return Stream.concat(all().stream(), Stream.of(MENU)).toList();
    }

    /** What whoever follows the documentation may type or copy. */
    static List<Path> andExamples() {
        return Stream.concat(all().stream(), files(EXAMPLES)).toList();
    }

    static List<Path> in(String directory) {
        return files(SITE.resolve(directory)).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
