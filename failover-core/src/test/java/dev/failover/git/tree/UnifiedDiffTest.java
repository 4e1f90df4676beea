package dev.failover.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.Git;
import dev.failover.git.IsolatedHome;
import dev.failover.source.DirectoryTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "apps/a.yaml, 'a\\nb\\nc\\n', 'a\\nB\\nc\\n'",
        "no-newline.yaml, 'a\\nb', 'a\\nc'",
        "newline-added.yaml, 'a', 'a\\n'",
        "crlf.yaml, 'a\\r\\nb\\r\\n', 'a\\r\\nc\\r\\n'",
        "with blank.yaml, 'a\\n', 'b\\n'",
        "müller.yaml, 'ä\\n', 'ö\\n'",
        "empty.yaml, '', 'b\\n'",
        "emptied.yaml, 'b\\n', ''",
        "two-hunks.yaml, '1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\n10\\n11\\n12\\n', 'x\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\n10\\n11\\ny\\n'",
    })
    void git_apply_takes_it_and_gives_the_same_bytes(String path, String before, String after) throws IOException {
        Git git = Git.init(temp.resolve("old"));
        Path other = Files.createDirectories(temp.resolve("new"));
        git.write(path, before.replace("\\n", "\n").replace("\\r", "\r"));
        Files.createDirectories(other.resolve(path).getParent());
        byte[] wanted = after.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.UTF_8);
        Files.write(other.resolve(path), wanted);

        String diff = UnifiedDiff.between(DirectoryTree.of(git.directory()), DirectoryTree.of(other), List.of(path));

        Files.writeString(temp.resolve("patch"), diff);
        git.run("apply", temp.resolve("patch").toString());
        assertThat(Files.readAllBytes(git.path(path))).isEqualTo(wanted);
    }

    @Test
    void it_is_what_git_diff_prints_but_for_the_mode() throws IOException {
        Git git = Git.init(temp.resolve("old"));
        git.write("a b.yaml", "kind: X\nrole: primary\nend: 1\n")
                .write("ü.yaml", "x: 1")
                .commitAll("first");
        Files.createDirectories(temp.resolve("new"));
        Files.writeString(temp.resolve("new/a b.yaml"), "kind: X\nrole: backup\nend: 1\n");
        Files.writeString(temp.resolve("new/ü.yaml"), "x: 2");
        List<String> paths = List.of("a b.yaml", "ü.yaml");

        String diff =
                UnifiedDiff.between(DirectoryTree.of(git.directory()), DirectoryTree.of(temp.resolve("new")), paths);

        git.write("a b.yaml", "kind: X\nrole: backup\nend: 1\n").write("ü.yaml", "x: 2");
        assertThat(diff).isEqualTo(git.run("diff").replace(" 100644\n", "\n"));
    }

    @Test
    void files_are_created_and_deleted() throws IOException {
        Git git = Git.init(temp.resolve("old"));
        git.write("old.yaml", "x: 1\n");
        Files.createDirectories(temp.resolve("new"));
        Files.writeString(temp.resolve("new/new.yaml"), "y: 1\n");
        List<String> paths = List.of("old.yaml", "new.yaml", "neither.yaml");

        Files.writeString(
                temp.resolve("patch"),
                UnifiedDiff.between(DirectoryTree.of(git.directory()), DirectoryTree.of(temp.resolve("new")), paths));

        git.run("apply", temp.resolve("patch").toString());
        assertThat(git.path("old.yaml")).doesNotExist();
        assertThat(git.read("new.yaml")).isEqualTo("y: 1\n");
    }
}
