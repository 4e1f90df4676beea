package dev.failover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways to hold a directory do the same, also when somebody puts a link in its place. */
class HeldDirectoryTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private Path directory;
    private Path outside;

    enum Kind {
        OPEN,
        NAMED;

        HeldDirectory hold(Path directory) throws IOException {
            OutputPath path =
                    OutputPath.find(directory, List.of(directory.getParent())).orElseThrow();
            return this == OPEN ? HeldDirectory.open(path) : new NamedDirectory(path.directory());
        }
    }

    @BeforeEach
    void a_directory_and_another_one() throws IOException {
        directory = Files.createDirectory(temp.resolve("directory"));
        outside = Files.createDirectory(temp.resolve("outside"));
    }

    @Test
    void this_system_keeps_directories_open() throws IOException {
        assertThat(Kind.OPEN.hold(directory)).isInstanceOf(OpenDirectory.class);
    }

    @ParameterizedTest
    @EnumSource
    void entries_are_made_renamed_taken_and_removed(Kind kind) throws IOException {
        try (HeldDirectory held = kind.hold(directory)) {
            held.create(Path.of("a"), NEW, true);
            held.rename(Path.of("a"), Path.of("b"));
            assertThat(held.isExecutable(Path.of("b"))).isTrue();
            held.take(Files.writeString(temp.resolve("made"), "made"), Path.of("b"));
            assertThat(held.isExecutable(Path.of("b"))).isFalse();
            assertThat(directory.resolve("b")).hasContent("made");
            held.delete(Path.of("b"), false);
            assertThat(held.attributes(Path.of("b"))).isEmpty();
            Files.createDirectories(directory.resolve("c/d"));
            assertThatThrownBy(() -> held.delete(Path.of("c"), true)).isInstanceOf(DirectoryNotEmptyException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_link_in_the_place_of_the_directory_is_not_followed(Kind kind) throws IOException {
        try (HeldDirectory held = kind.hold(directory)) {
            Files.move(directory, temp.resolve("moved"));
            Files.createSymbolicLink(directory, outside);
            try {
                held.create(Path.of("a"), NEW, false);
                assertThat(temp.resolve("moved/a")).hasContent("new");
            } catch (RefusedPathException e) {
                assertThat(kind).isEqualTo(Kind.NAMED);
            }
        }
        assertThat(outside).isEmptyDirectory();
    }
}
