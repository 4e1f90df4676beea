package dev.failover.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.parse.YamlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void without_a_configuration_only_what_changes_its_meaning_counts() throws IOException {
        write("a.yaml", "a: {b: 1 }  \n\n\n\n#" + "x".repeat(100) + " y\nmode: 0644\non: True\nb: yes");

        assertThat(lint())
                .containsExactly("a.yaml:8:4 WARNING truthy value should be one of [true, True, TRUE, false, False,"
                        + " FALSE] (truthy)");
    }

    @Test
    void what_breaks_one_rule_in_one_file_is_one_problem_with_all_places() throws IOException {
        write(".yamllint", "extends: relaxed\n");
        SourceFile file = new SourceFile("a.yaml", "a: b \nc: d\ne: f \ng:  h \n".getBytes(StandardCharsets.UTF_8));

        List<Problem> problems =
                YamlLint.of(DirectoryTree.of(directory), Optional.empty()).problems(file, List.of());

        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).location()).hasToString("a.yaml:1:5");
        assertThat(problems.get(0).related()).extracting(Object::toString).containsExactly("a.yaml:3:5", "a.yaml:4:6");
    }

    @Test
    void a_first_line_may_switch_all_off() throws IOException {
        write(".yamllint", "extends: relaxed\n");
        write("a.yaml", "# yamllint disable-file\na: b \n");
        write("b.yaml", "a: b\n# yamllint disable-file\nc: d \n");

        assertThat(lint()).containsExactly("b.yaml:3:5 ERROR trailing spaces (trailing-spaces)");
    }

    @Test
    void quotes_may_have_to_be_the_same_throughout() throws IOException {
        write(".yamllint", "rules: {quoted-strings: {quote-type: consistent, required: false}}\n");
        write("a.yaml", "a: 'x'\nb: y\nc: \"z\"\n\"d\": 1\n");
        write("b.yaml", "a: \"x\"\nb: \"y\"\n");

        assertThat(lint())
                .containsExactly("a.yaml:3:4 ERROR string value is not quoted with consistent quotes (quoted-strings)");
    }

    @Test
    void quotes_of_keys_may_count() throws IOException {
        write(".yamllint", "rules: {quoted-strings: {quote-type: single, required: false, check-keys: true}}\n");
        write("a.yaml", "'a': x\n\"b\": y\n");

        assertThat(lint())
                .containsExactly("a.yaml:2:1 ERROR string key is not quoted with single quotes (quoted-strings)");
    }

    @Test
    void some_keys_may_stand_anywhere() throws IOException {
        write(".yamllint", "rules: {key-ordering: {ignored-keys: ['^name$', n.m]}}\n");
        write("a.yaml", "name: x\na: 1\nnom: z\nb: 2\naa: 3\n");

        assertThat(lint()).containsExactly("a.yaml:5:1 ERROR wrong ordering of key aa in mapping (key-ordering)");
    }

    @Test
    void a_merge_key_may_have_to_stand_once() throws IOException {
        write(".yamllint", "rules: {key-duplicates: {forbid-duplicated-merge-keys: true}}\n");
        SourceFile file =
                new SourceFile("a.yaml", "x: &x {}\ny:\n  <<: *x\n  <<: *x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(YamlLint.of(DirectoryTree.of(directory), Optional.empty()).problems(file, List.of()))
                .singleElement()
                .hasFieldOrPropertyWithValue("message", "duplication of key \"<<\" in mapping (key-duplicates)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules: {no-such-rule: enable, trailing-spaces: enable}",
                "rules: {quoted-strings: {quote-type: backticks, required: false}, trailing-spaces: enable}",
                "rules: {braces: {new-option: 1}, trailing-spaces: enable}",
                "rules: {key-ordering: {ignored-keys: ['(']}, trailing-spaces: enable}"
            })
    void what_a_newer_yamllint_may_know_is_one_warning_and_the_rest_goes_on(String text) throws IOException {
        write(".yamllint", text + "\n");
        write("a.yaml", "a: b \n");

        assertThat(lint())
                .hasSize(2)
                .anyMatch(p -> p.matches("\\.yamllint:1:\\d+ WARNING .* isn't known and was ignored: .*"))
                .contains("a.yaml:1:5 ERROR trailing spaces (trailing-spaces)");
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
        write(".yamllint", "extends: relaxed\n");
        write("a.yaml", "a: b \n# yamllint disable-line rule:trailing-spaces\nc: d \n# yamllint disable\ne: f \n");

        assertThat(lint()).containsExactly("a.yaml:1:5 ERROR trailing spaces (trailing-spaces)");
    }

    @Test
    void a_comment_that_stands_alone_is_about_the_next_line_and_enable_ends_what_disable_began() throws IOException {
        write(".yamllint", "extends: relaxed\n");
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
        write(".yamllint", "extends: relaxed\n");
        write("a.yaml", "# what this is for\n---\n".repeat(30_000) + "a: b \n");

        assertThat(lint()).containsExactly("a.yaml:60001:5 ERROR trailing spaces (trailing-spaces)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        write(".yamllint", "extends: relaxed\n");
        write("syntax.yaml", "a: b \nc: [d\ne: f \n");
        write("twice.yaml", "a: 1\na: 2\n");

        assertThat(lint()).containsExactly("syntax.yaml:1:5 ERROR trailing spaces (trailing-spaces)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: \u0001", "a: b\u0085c: d", "\ta: b", "a:\tb\n", "%YAML 9.9\n---\na", "", "\r", "a: *b", "&"})
    void no_text_is_too_odd(String text) throws IOException {
        write(".yamllint", "extends: relaxed\n");
        write("odd.yaml", text);

        assertThat(lint()).allMatch(problem -> problem.startsWith("odd.yaml:"));
    }

    @Test
    void columns_count_as_in_an_editor() throws IOException {
        write(".yamllint", "extends: relaxed\n");
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
