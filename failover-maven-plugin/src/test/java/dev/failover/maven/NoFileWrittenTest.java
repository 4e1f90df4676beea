package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files are the core's business, which follows no link: no class here knows how Java writes one. */
class NoFileWrittenTest {
    private static final List<String> WRITERS = List.of(
            "java/nio/file/Files",
            "java/nio/channels/FileChannel",
            "java/io/FileOutputStream",
            "java/io/FileWriter",
            "java/io/RandomAccessFile");

    @Test
    void only_the_console_writes_to_standard_output() throws IOException, URISyntaxException {
        Path classes = Path.of(ValidateMojo.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.filter(file -> file.toString().endsWith(".class")).filter(NoFileWrittenTest::namesAWriter))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("Console.class");
        }
    }

    private static boolean namesAWriter(Path type) {
        try {
            String constants = Files.readString(type, StandardCharsets.ISO_8859_1);
            return WRITERS.stream().anyMatch(constants::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
