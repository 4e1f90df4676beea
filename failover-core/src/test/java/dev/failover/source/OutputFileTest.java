package dev.failover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written but the very file that was named. */
class OutputFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private Path tree;
    private Path outside;

    @BeforeEach
    void a_tree_and_a_place_outside() throws IOException {
        tree = Files.createDirectory(temp.resolve("tree"));
        outside = Files.createDirectory(temp.resolve("outside"));
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_in_the_way_is_refused_and_nothing_changes(Obstacle obstacle) throws IOException {
        Path path = tree.resolve("a/b.json");
        String said = obstacle.putAt(path, outside);
        List<String> before = Obstacle.snapshot(temp);

        for (Action action : List.<Action>of(OutputFile::requireWritable, f -> f.write(NEW), f -> f.edit(NEW))) {
            assertThatThrownBy(() -> action.on(file("a/b.json")))
                    .isInstanceOfSatisfying(
                            RefusedPathException.class,
                            e -> assertThat(e.sentence()).startsWith(said));
            assertThat(Obstacle.snapshot(temp)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "(LINK|RELATIVE|A_).*", mode = EnumSource.Mode.MATCH_ALL)
    void what_stands_at_the_file_itself_is_refused_outside_of_any_tree_too(Obstacle obstacle) throws IOException {
        Path path = temp.resolve("elsewhere/b.json");
        String said = obstacle.putAt(path, outside);
        List<String> before = Obstacle.snapshot(temp);

        assertThatThrownBy(() -> new OutputFile(path, List.of(tree)).write(NEW))
                .isInstanceOfSatisfying(
                        RefusedPathException.class,
                        e -> assertThat(e.sentence()).startsWith(said));
        assertThat(Obstacle.snapshot(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "PARENT.*", mode = EnumSource.Mode.MATCH_ALL)
    void nothing_is_put_or_removed_behind_a_parent(Obstacle obstacle) throws IOException {
        Path path = tree.resolve("a/hook");
        Path made = Files.writeString(temp.resolve("made"), "new");
        obstacle.putAt(path, outside);
        List<String> before = Obstacle.snapshot(temp);

        assertThatThrownBy(() -> file("a/hook").take(made)).isInstanceOf(RefusedPathException.class);
        assertThatThrownBy(() -> file("a/hook").delete(tree)).isInstanceOf(RefusedPathException.class);

        assertThat(Obstacle.snapshot(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "LINK.*", mode = EnumSource.Mode.MATCH_ALL)
    void a_version_of_a_commit_replaces_a_link_and_not_what_it_leads_to(Obstacle obstacle) throws IOException {
        Path path = tree.resolve("a/b");
        obstacle.putAt(path, outside);
        List<String> before = Obstacle.snapshot(outside);

        file("a/b").take(Files.writeString(temp.resolve("made"), "new"));

        assertThat(path).isRegularFile().hasContent("new");
        file("a/b").delete(tree);
        assertThat(Obstacle.snapshot(outside)).isEqualTo(before);
    }

    @Test
    void a_tree_is_known_by_git_even_if_nobody_names_it() throws IOException {
        Files.createDirectory(tree.resolve(".git"));
        Files.createSymbolicLink(tree.resolve("a"), outside);

        assertThatThrownBy(() -> new OutputFile(tree.resolve("a/b"), List.of()).write(NEW))
                .isInstanceOf(RefusedPathException.class)
                .hasMessageContaining("it is a symbolic link");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/hooks/post-checkout", ".GIT/config", "sub/.git/config"})
    void what_belongs_to_git_is_refused(String path) throws IOException {
        Files.createDirectories(tree.resolve(path).getParent());

        assertThatThrownBy(() -> file(path).write(NEW)).hasMessageContaining("it belongs to Git");
    }

    @Test
    void a_tree_is_recognised_however_its_path_is_written() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), tree);
        Files.createSymbolicLink(tree.resolve("a"), outside);

        assertThatThrownBy(() -> new OutputFile(link.resolve("a/b"), List.of(tree)).write(NEW))
                .isInstanceOf(RefusedPathException.class);
        assertThatThrownBy(() -> new OutputFile(tree.resolve("a/b"), List.of(link)).write(NEW))
                .isInstanceOf(RefusedPathException.class);
    }

    @Test
    void a_link_of_the_machine_that_leads_into_a_tree_helps_no_link_of_the_tree() throws IOException {
        Files.createSymbolicLink(tree.resolve("a"), outside);
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("outside/../tree/a"));

        assertThatThrownBy(() -> new OutputFile(link.resolve("b"), List.of(tree)).write(NEW))
                .isInstanceOfSatisfying(
                        RefusedPathException.class,
                        e -> assertThat(e.sentence()).startsWith(tree.resolve("a") + " is a symbolic link"));
    }

    @Test
    void a_link_of_the_machine_is_followed() throws IOException {
        Files.createSymbolicLink(temp.resolve("tmp"), Path.of("outside/"));
        Files.createSymbolicLink(temp.resolve("there"), temp.resolve("tmp"));

        new OutputFile(temp.resolve("there/new/b"), List.of(tree)).write(NEW);

        assertThat(outside.resolve("new/b")).hasContent("new");
    }

    @Test
    void links_of_the_machine_that_lead_to_each_other_are_refused() throws IOException {
        Files.createSymbolicLink(temp.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(temp.resolve("b"), Path.of("a"));

        assertThatThrownBy(() -> new OutputFile(temp.resolve("a/c"), List.of(tree)).write(NEW))
                .isInstanceOf(RefusedPathException.class)
                .hasMessageContaining("it is a symbolic link that doesn't lead to a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/full", "/dev/stdout", "/"})
    void a_device_is_refused_outside_too(String path) {
        assertThatThrownBy(() -> new OutputFile(Path.of(path), List.of()).write(NEW))
                .isInstanceOf(RefusedPathException.class);
    }

    @Test
    void a_new_file_has_the_mode_of_every_new_file_whatever_was_there() throws IOException {
        Set<PosixFilePermission> ordinary = Files.getPosixFilePermissions(Files.createFile(temp.resolve("ordinary")));
        Path path = Files.writeString(tree.resolve("a"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));

        file("a").write(NEW);

        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(ordinary);
        assertThat(path).hasContent("new");
        assertThat(tree).isDirectoryContaining(path::equals).isDirectoryNotContaining(other -> !other.equals(path));
    }

    @Test
    void an_edited_file_keeps_that_it_is_executable_and_nothing_else() throws IOException {
        Path path = Files.writeString(tree.resolve("a"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx-w--w-"));
        Path ordinary = temp.resolve("ordinary");
        NewFile.create(ordinary, NEW, true);

        file("a").edit(NEW);

        assertThat(Files.getPosixFilePermissions(path))
                .contains(PosixFilePermission.OWNER_EXECUTE)
                .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void another_name_of_the_old_file_keeps_the_old_content() throws IOException {
        Path other = Files.writeString(outside.resolve("other"), "old");
        Files.createLink(tree.resolve("a"), other);

        file("a").write(NEW);

        assertThat(other).hasContent("old");
        assertThat(tree.resolve("a")).hasContent("new");
    }

    @Test
    void directories_that_are_left_empty_go_with_the_last_file() throws IOException {
        file("a/b/c").write(NEW);
        file("a/d").write(NEW);

        file("a/b/c").delete(tree);
        assertThat(tree.resolve("a/b")).doesNotExist();
        assertThat(tree.resolve("a/d")).exists();

        file("a/d").delete(tree);
        assertThat(tree).isEmptyDirectory();
    }

    @Test
    void what_the_system_refuses_is_named_as_a_whole() {
        String name = "a".repeat(300);

        assertThatThrownBy(() -> file("b/" + name).write(NEW))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(tree.resolve("b").resolve(name) + ": ")
                .hasMessageContaining("too long");
    }

    @Test
    void what_lies_on_another_file_system_is_put_in_place_in_one_step_too() throws IOException {
        Path far = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(far), "skipped: no second file system");
        far = Files.createTempDirectory(far, "failover");
        try {
            NewFile.create(far.resolve("file"), NEW, true);
            NewFile.link(far.resolve("link"), Path.of("gone"));

            file("a").take(far.resolve("link"));
            assertThat(Files.readSymbolicLink(tree.resolve("a"))).isEqualTo(Path.of("gone"));
            file("a").take(far.resolve("file"));
            assertThat(tree.resolve("a")).isRegularFile().isExecutable().hasContent("new");
            assertThat(tree).isDirectoryNotContaining("glob:**/.failover-*");
        } finally {
            Files.deleteIfExists(far.resolve("file"));
            Files.deleteIfExists(far.resolve("link"));
            Files.delete(far);
        }
    }

    @Test
    void a_new_file_takes_nothings_place() throws IOException {
        Path link = Files.createSymbolicLink(tree.resolve("a"), outside.resolve("gone"));

        assertThatThrownBy(() -> NewFile.create(link, NEW, false)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(outside).isEmptyDirectory();
    }

    private OutputFile file(String path) {
        return new OutputFile(tree.resolve(path), List.of(tree));
    }

    private interface Action {
        void on(OutputFile file) throws IOException;
    }
}
