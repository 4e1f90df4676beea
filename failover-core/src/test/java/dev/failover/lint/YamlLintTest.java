package dev.failover.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import dev.failover.yaml.parse.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlLintTest {
    @TempDir
    Path directory;

    @Test
    void without_a_configuration_it_is_relaxed() throws IOException {
        write("a.yaml", "a: {b: 1 }  \n" + "# " + "x".repeat(100) + " y\n");

        assertThat(lint())
                .containsExactly(
                        "a.yaml:1:11 ERROR trailing spaces (trailing-spaces)",
                        "a.yaml:2:81 WARNING line too long (104 > 80 characters) (line-length)");
    }

    @ParameterizedTest
    @ValueSource(strings = {".yamllint", ".yamllint.yaml", ".yamllint.yml"})
    void the_configuration_at_the_root_counts(String name) throws IOException {
        write(name, "extends: relaxed\nrules:\n  trailing-spaces:\n    level: warning\n");
        write("a.yaml", "a: b \n");

        assertThat(lint()).containsExactly("a.yaml:1:5 WARNING trailing spaces (trailing-spaces)");
    }

    @Test
    void a_named_configuration_counts_instead() throws IOException {
        write(".yamllint", "extends: relaxed\n");
        write("ci/lint.yaml", "extends: relaxed\nrules:\n  trailing-spaces: disable\n");
        write("a.yaml", "a: b \n");

        assertThat(lint(Optional.of("ci/lint.yaml"))).isEmpty();
    }

    @Test
    void a_configuration_may_extend_one_of_the_tree() throws IOException {
        write("ci/base.yaml", "extends: relaxed\nrules:\n  trailing-spaces: disable\n  line-length: {max: 20}\n");
        write(".yamllint", "extends: ci/base.yaml\nrules:\n  line-length: {level: error}\n");
        write("a.yaml", "# 45678901234567890 2\na: b \n");

        assertThat(lint()).containsExactly("a.yaml:1:21 ERROR line too long (21 > 20 characters) (line-length)");
    }

    @Test
    void patterns_are_those_of_gitignore() throws IOException {
        write(".yamllint", """
                extends: relaxed
                ignore: |
                  *.template.yaml
                  /vendor/
                rules:
                  trailing-spaces:
                    ignore: [legacy/*.yaml]
                  new-line-at-end-of-file:
                    ignore-from-file: .lintignore
                """);
        write(".lintignore", "old/\n");
        write("a.template.yaml", "a: b \n");
        write("vendor/b.yaml", "a: b \n");
        write("legacy/c.yaml", "a: b ");
        write("old/d.yaml", "a: b ");

        assertThat(lint())
                .containsExactly(
                        "legacy/c.yaml:1:6 ERROR no new line character at the end of file (new-line-at-end-of-file)",
                        "old/d.yaml:1:5 ERROR trailing spaces (trailing-spaces)");
    }

    @Test
    void the_files_are_those_that_the_configuration_names() throws IOException {
        write(".yamllint", "extends: relaxed\nyaml-files: ['*.yaml', '*.cfg']\n");
        write("a.cfg", "a: b \n");
        write("b.yml", "a: b \n");

        assertThat(lint()).containsExactly("a.cfg:1:5 ERROR trailing spaces (trailing-spaces)");
    }

    @Test
    void comments_switch_rules_off() throws IOException {
        write("a.yaml", "a: b \n# yamllint disable-line rule:trailing-spaces\nc: d \n# yamllint disable\ne: f \n");

        assertThat(lint()).containsExactly("a.yaml:1:5 ERROR trailing spaces (trailing-spaces)");
    }

    @Test
    void a_comment_that_stands_alone_is_about_the_next_line_and_enable_ends_what_disable_began() throws IOException {
        write("a.yaml", """
                a: b  # yamllint disable-line
                # yamllint disable rule:trailing-spaces rule:line-length
                # yamllint disable rule:trailing-spaces
                c: d\s
                # yamllint enable rule:trailing-spaces
                e: f\s
                """);

        assertThat(lint()).containsExactly("a.yaml:6:5 ERROR trailing spaces (trailing-spaces)");
    }

    /** The library's own walk would keep a copy of the text for each. */
    @Test
    void a_text_full_of_comments_is_no_burden() throws IOException {
        write("a.yaml", "# what this is for\n---\n".repeat(30_000) + "a: b \n");

        assertThat(lint()).containsExactly("a.yaml:60001:5 ERROR trailing spaces (trailing-spaces)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules: {no-such-rule: enable}",
                "rules: {braces: {level: fatal}}",
                "extends: missing.yaml",
                "extends: ../../etc/passwd",
                "extends: .yamllint",
                "ignore-from-file: missing",
                "- a list",
                ""
            })
    void a_configuration_that_yamllint_refuses_is_one_problem(String text) throws IOException {
        write(".yamllint", text + "\n");
        write("a.yaml", "a: b \n");

        assertThat(lint()).singleElement().asString().startsWith(".yamllint:").contains("ERROR invalid config");
    }

    @Test
    void what_the_parser_says_is_not_said_again() throws IOException {
        write("syntax.yaml", "a: b \nc: [d\ne: f \n");
        write("twice.yaml", "a: 1\na: 2\n");

        assertThat(lint()).containsExactly("syntax.yaml:1:5 ERROR trailing spaces (trailing-spaces)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: \u0001", "a: b\u0085c: d", "\ta: b", "a:\tb\n", "%YAML 9.9\n---\na", "", "\r", "a: *b", "&"})
    void no_text_is_too_odd(String text) throws IOException {
        write("odd.yaml", text);

        assertThat(lint()).allMatch(problem -> problem.startsWith("odd.yaml:"));
    }

    @Test
    void columns_count_as_in_an_editor() throws IOException {
        write("a.yaml", "a: \"\uD83D\uDE00\" \n");

        assertThat(lint()).containsExactly("a.yaml:1:8 ERROR trailing spaces (trailing-spaces)");
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> lint() {
        return lint(Optional.empty());
    }

    private List<String> lint(Optional<String> configuration) {
        SourceTree tree = DirectoryTree.of(directory);
        YamlLint lint = YamlLint.of(tree, configuration);
        List<Problem> problems = new ArrayList<>(lint.problems());
        tree.discover().stream()
                .flatMap(path -> tree.file(path).stream())
                .forEach(file -> problems.addAll(
                        lint.problems(file, YamlParser.parse(file).problems())));
        return problems.stream()
                .map(p -> p.location() + " " + p.level() + " " + p.message())
                .toList();
    }
}
