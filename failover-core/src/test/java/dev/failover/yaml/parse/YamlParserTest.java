package dev.failover.yaml.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlParserTest {

    @Test
    void a_node_knows_the_text_it_was_written_as() {
        String text = "# head\nkind: Pod # tail\nspec:\n  list:\n  - 'a b'\n  - {x: \"y\"}\n\n# end\n";
        YamlMapping root = root(text);

        assertThat(written(YamlPath.keys("kind").in(root).orElseThrow())).isEqualTo("Pod");
        assertThat(written(YamlPath.keys("spec").in(root).orElseThrow())).isEqualTo("list:\n  - 'a b'\n  - {x: \"y\"}");
        assertThat(written(YamlPath.keys("spec", "list").index(0).in(root).orElseThrow()))
                .isEqualTo("'a b'");
        assertThat(written(YamlPath.keys("spec", "list").index(1).in(root).orElseThrow()))
                .isEqualTo("{x: \"y\"}");
    }

    @Test
    void a_file_is_parsed_once_whoever_asks() {
        SourceFile file = new SourceFile("a.yaml", "kind: Pod\n".getBytes(StandardCharsets.UTF_8));

        assertThat(YamlParser.parse(file)).isSameAs(YamlParser.parse(file));
    }

    @Test
    void offsets_behind_an_emoji_count_utf16_chars() {
        YamlMapping root = root("a: \uD83D\uDE00x\nb: \uD83D\uDE00\uD83D\uDE00\nc: tail\n");

        assertThat(written(root.get("a").orElseThrow())).isEqualTo("\uD83D\uDE00x");
        assertThat(written(root.get("b").orElseThrow())).isEqualTo("\uD83D\uDE00\uD83D\uDE00");
        assertThat(written(root.get("c").orElseThrow())).isEqualTo("tail");
    }

    @Test
    void an_alias_is_the_node_its_anchor_names() {
        YamlMapping root = root("a: &x {k: v}\nb: *x\n");

        assertThat(root.get("b")).isEqualTo(root.get("a"));
    }

    @Test
    void duplicate_keys_are_kept_and_reported_at_the_second() {
        YamlStream stream = parse("a: 1\nb: 2\na: 3\n");

        assertThat(((YamlMapping) stream.documents().get(0).root()).size()).isEqualTo(3);
        assertThat(stream.problems()).hasSize(1);
        Problem problem = stream.problems().get(0);
        assertThat(problem.id()).isEqualTo("yaml-duplicate-key");
        assertThat(problem.location()).hasToString("a.yaml:3:1");
        assertThat(problem.related()).extracting(Location::line).containsExactly(1);
    }

    @Test
    void documents_before_a_syntax_error_stay_readable() {
        YamlStream stream = parse("a: 1\n---\nb: [1\n");

        assertThat(stream.documents()).hasSize(1);
        assertThat(stream.problems()).extracting(Problem::id).containsExactly("yaml-syntax");
    }

    @Test
    void a_document_of_comments_has_no_root() {
        assertThat(parse("a: 1\n---\n# nothing\n---\nb: 1\n").documents())
                .extracting(d -> d.root() == null)
                .containsExactly(false, true, false);
        assertThat(parse("# nothing\n").documents()).isEmpty();
        assertThat(parse("").problems()).isEmpty();
    }

    @Test
    void aliases_that_repeat_too_much_are_refused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 9; i++) {
            laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }

        assertThat(parse(laughs.toString()).problems()).extracting(Problem::id).containsExactly("yaml-limit");
    }

    @Test
    void deep_nesting_is_refused_not_recursed_into() {
        assertThat(parse("[".repeat(100_000)).problems())
                .extracting(Problem::id)
                .containsExactly("yaml-limit");
        assertThat(parse("- ".repeat(100_000)).problems())
                .extracting(Problem::id)
                .containsExactly("yaml-limit");
    }

    @Test
    void an_alias_inside_its_own_anchor_is_a_syntax_error() {
        assertThat(parse("a: &x [*x]\n").problems()).extracting(Problem::id).containsExactly("yaml-syntax");
    }

    /** A password that nobody has put in quotes reads like one of these. */
    @Test
    void what_cannot_be_read_is_not_quoted() {
        assertThat(List.of("a: *hunter2\n", "a: !hun!hunter2 b\n"))
                .allSatisfy(text -> assertThat(parse(text).problems())
                        .singleElement()
                        .asString()
                        .doesNotContain("hun!", "*hunter2"));
    }

    @Test
    void the_first_document_is_the_one_behind_comments_and_directives() {
        for (String before :
                List.of("# a\n---\n", "\n\n---\n", "%YAML 1.1\n---\n", "# a\n%TAG ! !x\n--- # b\n", "---\n")) {
            YamlStream first = first(before + "k: v\n---\n}{\n");

            assertThat(first.problems()).as(before).isEmpty();
            assertThat(((YamlMapping) first.firstRoot().orElseThrow()).text("k"))
                    .contains("v");
            assertThat(first.firstRoot().orElseThrow().location().line()).isEqualTo(before.split("\n").length + 1);
        }
    }

    @Test
    void the_first_document_may_be_nothing() {
        for (String text : List.of("", "# a\n", "---\n---\nk: v\n", "# a\n---\n# b\n---\nk: v\n")) {
            assertThat(first(text).firstRoot()).as(text).isEmpty();
        }
    }

    @Test
    void a_directive_that_kustomize_does_not_know_is_a_syntax_error() {
        for (String text : List.of("%YAML 1.2\n---\nk: v\n", "%FOO\n---\nk: v\n", "%YAML 1.1\nk: v\n")) {
            assertThat(first(text).problems()).as(text).extracting(Problem::id).containsExactly("yaml-syntax");
        }
    }

    @Test
    void a_directive_is_wrong_only_where_a_list_of_objects_is_read() {
        SourceFile file = new SourceFile("a.yaml", "%YAML 1.1\n---\nk: v\n".getBytes(StandardCharsets.UTF_8));

        assertThat(YamlParser.parse(file).problems()).isNotEmpty();
        assertThat(YamlParser.problems(file)).isEmpty();
    }

    private static YamlStream first(String text) {
        return YamlParser.parseFirst(new SourceFile("a.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(YamlNode node) {
        Location at = node.location();
        return at.file().text().substring(at.span().start(), at.span().end());
    }

    private static YamlMapping root(String text) {
        return (YamlMapping) parse(text).documents().get(0).root();
    }

    private static YamlStream parse(String text) {
        return YamlParser.parse(new SourceFile("a.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
