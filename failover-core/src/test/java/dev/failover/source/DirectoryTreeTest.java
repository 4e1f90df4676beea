package dev.failover.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest {

    @TempDir
    private Path root;

    @Test
    void files_are_found_in_order_without_git_and_our_own_output() throws IOException {
        write("b/x.yaml", "x");
        write("a.yaml", "a");
        write(".git/config", "c");
        write("target/failover/report.json", "{}");
        write("target/other.txt", "o");

        assertThat(DirectoryTree.of(root).discover()).containsExactly("a.yaml", "b/x.yaml", "target/other.txt");
    }

    @Test
    void a_file_is_read_once() throws IOException {
        write("a.yaml", "before");
        SourceTree tree = DirectoryTree.of(root);
        assertThat(tree.file("a.yaml").orElseThrow().text()).isEqualTo("before");

        write("a.yaml", "after");

        assertThat(tree.file("a.yaml").orElseThrow().text()).isEqualTo("before");
        assertThat(tree.file("none")).isEmpty();
        assertThat(tree.file("")).isEmpty();
        assertThat(tree.isDirectory("")).isTrue();
    }

    @Test
    void a_file_of_gigabytes_is_refused_and_passed_over_by_searches() throws IOException {
        write("a.yaml", "a");
        try (RandomAccessFile large =
                new RandomAccessFile(root.resolve("b.yaml").toFile(), "rw")) {
            large.setLength(5L << 30);
        }
        SourceTree tree = DirectoryTree.of(root);

        assertThatThrownBy(() -> tree.file("b.yaml"))
                .isInstanceOf(SourceException.class)
                .hasMessage("can't read b.yaml: it is larger than 64 MiB");
        assertThat(tree.readable("b.yaml")).isEmpty();
        assertThat(tree.readable("a.yaml")).isPresent();
    }

    @Test
    void a_link_is_followed_while_it_stays_inside(@TempDir Path elsewhere) throws IOException {
        write("real/a.yaml", "a");
        Files.writeString(elsewhere.resolve("secret"), "s");
        Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(root.resolve("out"), elsewhere);
        Files.createSymbolicLink(root.resolve("loop"), Path.of("."));
        SourceTree tree = DirectoryTree.of(root);

        assertThat(tree.file("link/a.yaml").orElseThrow().text()).isEqualTo("a");
        assertThat(tree.list("link")).containsExactly("a.yaml");
        assertThat(tree.isDirectory("out")).isFalse();
        assertThatThrownBy(() -> tree.file("out/secret"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("out/secret");
        assertThat(tree.discover()).containsExactly("real/a.yaml");
    }

    @Test
    void no_path_leads_out_by_itself(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "s");
        write("a.yaml", "a");
        SourceTree tree = DirectoryTree.of(root);
        String out = root.relativize(secret).toString();

        for (String path : List.of(out, "x/../" + out, secret.toString())) {
            Files.createDirectories(root.resolve("x"));
            assertThatThrownBy(() -> tree.file(path)).as(path).isInstanceOf(SourceException.class);
        }
        assertThat(tree.isDirectory("..")).isFalse();
    }

    @Test
    void an_edit_changes_its_own_range_and_keeps_the_rest() throws IOException {
        write("a.yaml", "one two three");
        SourceTree tree = DirectoryTree.of(root);

        SourceTree edited = tree.with(List.of(edit(8, 13, "3"), edit(0, 3, "1"), edit(3, 3, ",")));

        assertThat(edited.file("a.yaml").orElseThrow().text()).isEqualTo("1, two 3");
        assertThat(tree.file("a.yaml").orElseThrow().text()).isEqualTo("one two three");
    }

    @Test
    void edits_that_overlap_or_leave_the_file_are_refused() throws IOException {
        write("a.yaml", "one two");
        SourceTree tree = DirectoryTree.of(root);

        assertThatThrownBy(() -> tree.with(List.of(edit(0, 3, "x"), edit(2, 4, "y"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.with(List.of(edit(5, 9, "x")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static TextEdit edit(int start, int end, String replacement) {
        return new TextEdit("a.yaml", new Span(start, end), replacement);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
