package dev.failover.yaml.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case is proved by the text after the edit, and by reading the new value from it. */
class ValueEditTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "pvc-a | pvc-b | pvc-b",
                "'pvc-a' | pvc-b | 'pvc-b'",
                "\"pvc-a\" | pvc-b | \"pvc-b\"",
                "a # c | b | b # c",
                "a | yes | 'yes'",
                "a | 12 | '12'",
                "a | 0o644 | '0o644'",
                "a | 22:30 | '22:30'",
                "a | 2020-01-01 | '2020-01-01'",
                "a | b: c | 'b: c'",
                "a | b #c | 'b #c'",
                "a | it's | it's",
                "'a' | it's | 'it''s'",
                "\"a\" | say \"b\" | \"say \\\"b\\\"\"",
                "1 | 2 | 2",
                "1 | x | x",
                "true | false | false",
                "true | no | 'no'",
                "&x a | b | &x b",
                "!!str 12 | 13 | !!str 13",
                "[a, b] | c,d | ['c,d', b]",
                "[a, b] | c | [c, b]",
                "http://a | http://b:80/c | http://b:80/c",
            })
    void a_scalar_keeps_its_style_unless_it_would_read_as_something_else(String before, String value, String after) {
        YamlNode node = YamlPath.keys("key").in(root("key: " + before + "\n")).orElseThrow();
        YamlScalar scalar =
                (YamlScalar) (node instanceof YamlSequence list ? list.items().get(0) : node);

        String edited = applied(ValueEdit.replace(scalar, value), scalar);

        assertThat(edited).isEqualTo("key: " + after + "\n");
        YamlNode again = YamlPath.keys("key").in(root(edited)).orElseThrow();
        assertThat(((YamlScalar)
                                (again instanceof YamlSequence list
                                        ? list.items().get(0)
                                        : again))
                        .text())
                .isEqualTo(value);
    }

    @Test
    void a_value_that_is_missing_is_written_behind_the_colon() {
        YamlScalar nothing =
                (YamlScalar) YamlPath.keys("a").in(root("a: # c\nb: 1\n")).orElseThrow();

        assertThat(applied(ValueEdit.replace(nothing, "x"), nothing)).isEqualTo("a: x # c\nb: 1\n");
    }

    @Test
    void a_block_of_text_is_refused() {
        YamlScalar block =
                (YamlScalar) YamlPath.keys("a").in(root("a: |\n  b\n")).orElseThrow();

        assertThatThrownBy(() -> ValueEdit.replace(block, "x")).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void an_entry_is_inserted_as_its_neighbours_are_indented() {
        assertInserted("spec:\n    a:\n        b: 1\n", "spec:\n    a:\n        b: 1\n    sel:\n        k: v\n");
        assertInserted("spec:\n  a:\n  - b\n# c\n", "spec:\n  a:\n  - b\n  sel:\n    k: v\n# c\n");
        assertInserted("spec:\n  a: 1 # c", "spec:\n  a: 1 # c\n  sel:\n    k: v");
        assertInserted("spec:\r\n  a: 1\r\n", "spec:\r\n  a: 1\r\n  sel:\r\n    k: v\r\n");
        assertInserted("spec:\n  a: |\n    x\n\n\nz: 1\n", "spec:\n  a: |\n    x\n  sel:\n    k: v\n\n\nz: 1\n");
        assertInserted("spec: {}\n", "spec: {sel: {k: v}}\n");
        assertInserted("spec: {a: 1}\n", "spec: {a: 1, sel: {k: v}}\n");
        assertInserted("spec: {a: 1,}\n", "spec: {a: 1, sel: {k: v},}\n");
        assertInserted("spec:\n", "spec: {sel: {k: v}}\n");
        assertInserted("spec: ~ # c\n", "spec: {sel: {k: v}} # c\n");
        assertInserted(
                "{\n  \"spec\": {\n    \"a\": 1\n  }\n}\n",
                "{\n  \"spec\": {\n    \"a\": 1,\n    \"sel\": {\"k\": \"v\"}\n  }\n}\n");
    }

    private static void assertInserted(String before, String after) {
        YamlNode spec = YamlPath.keys("spec").in(root(before)).orElseThrow();

        assertThat(applied(ValueEdit.insert(spec, List.of("sel", "k"), "v"), spec))
                .isEqualTo(after);
        assertThat(YamlPath.keys("spec", "sel", "k").in(root(after))).isPresent();
    }

    @Test
    void an_entry_is_inserted_in_a_mapping_that_is_an_item() {
        YamlNode item =
                YamlPath.keys("l").index(0).in(root("l:\n- a: 1\n- b\n")).orElseThrow();

        assertThat(applied(ValueEdit.insert(item, List.of("k"), "yes"), item))
                .isEqualTo("l:\n- a: 1\n  k: 'yes'\n- b\n");
    }

    @Test
    void an_entry_is_removed_with_its_lines() {
        assertRemoved("a: 1\nb:\n  c: 1 # x\nd: 2\n", "b", "a: 1\nd: 2\n");
        assertRemoved("a: 1\nb: 2", "b", "a: 1");
        assertRemoved("a: 1\r\nb:\r\n  - 2", "b", "a: 1");
        assertRemoved("{a: 1, b: 2, c: 3}\n", "b", "{a: 1, c: 3}\n");
        assertRemoved("{a: 1, b: 2}\n", "b", "{a: 1}\n");
        assertRemoved("{b: 2}\n", "b", "{}\n");
        assertRemoved("a: 1\nb: |\n  x\n\nc: 1\n", "b", "a: 1\nc: 1\n");
    }

    private static void assertRemoved(String before, String key, String after) {
        YamlMapping root = root(before);

        assertThat(applied(ValueEdit.remove(root, key), root)).isEqualTo(after);
    }

    @Test
    void an_item_is_appended() {
        assertAppended("a:\n- x\nb: 1\n", "a:\n- x\n- \"y\"\nb: 1\n".replace("\"y\"", "'y'"));
        assertAppended("a:\n  - x: 1\n    z: 2\n", "a:\n  - x: 1\n    z: 2\n  - 'y'\n");
        assertAppended("a: [x]\n", "a: [x, 'y']\n");
        assertAppended("a: []\n", "a: ['y']\n");
        assertAppended("a: [ ]\n", "a: ['y' ]\n");
    }

    private static void assertAppended(String before, String after) {
        YamlSequence list = (YamlSequence) YamlPath.keys("a").in(root(before)).orElseThrow();

        assertThat(applied(ValueEdit.append(list, "y"), list)).isEqualTo(after);
    }

    /** Each with what a swap adds: a list for which there was none, or one more item. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "r:\n  - x\n",
                "r:\n- x # c\n# end\n",
                "r:\r\n- x\r\n",
                "r: [x]",
                "{r: [x]}\n",
                "{\n  \"r\": [\"x\"]\n}\n",
                "r:\n  - x\nl:\n  - path: a\n    target: {kind: b}\n\nz: 1\n",
                "l:\n- path: a",
                "l: [{path: a}]\nr: [x]\n",
                "l: [ ] # none\n",
                "l: [\n  {path: a}\n]\n",
                "r:\n- x\nl:\n- patch: |-\n    - op: add\n  target: {}\n\n",
            })
    void what_is_added_to_a_list_is_taken_away_again_without_a_trace(String before) {
        YamlMapping root = root(before);
        boolean isNew = root.get("l").isEmpty();

        String with = isNew
                ? applied(ValueEdit.insertList(root, "l", "path", "f.yaml"), root)
                : applied(ValueEdit.append(root.sequence("l").orElseThrow(), "path", "f.yaml"), root);

        YamlMapping after = root(with);
        YamlSequence list = after.sequence("l").orElseThrow();
        int last = list.size() - 1;
        assertThat(((YamlMapping) list.items().get(last)).text("path")).contains("f.yaml");
        TextEdit back = isNew ? ValueEdit.remove(after, "l") : ValueEdit.remove(list, last);
        assertThat(applied(back, after)).isEqualTo(before);
    }

    @Test
    void an_edit_inside_a_document_inside_a_scalar_is_escaped_and_indented_for_it() {
        assertInside("data: |\n  s:\n    c: a\n", "data: |\n  s:\n    c: b\n    sel:\n      k: v\n");
        assertInside("data: |-\r\n  s:\r\n    c: a", "data: |-\r\n  s:\r\n    c: b\r\n    sel:\r\n      k: v");
        assertInside(
                "data: \"s: {\\\"c\\\": \\\"a\\\"}\\n\"\n", "data: \"s: {\\\"c\\\": \\\"b\\\", sel: {k: v}}\\n\"\n");
        assertInside("data: \"s:\\n  c: a\\n\"\n", "data: \"s:\\n  c: b\\n  sel:\\n    k: v\\n\"\n");
        assertInside("data: 's: {c: ''a''}'\n", "data: 's: {c: ''b'', sel: {k: v}}'\n");
        assertInside(
                "data: |\n  {\"s\": {\"c\": \"a\"}}\n",
                "data: |\n  {\"s\": {\"c\": \"b\", \"sel\": {\"k\": \"v\"}}}\n");
    }

    private static void assertInside(String before, String after) {
        YamlMapping inner = inner(before);
        YamlScalar scalar = (YamlScalar) YamlPath.keys("s", "c").in(inner).orElseThrow();
        String replaced = applied(ValueEdit.replace(scalar, "b"), scalar);
        YamlNode mapping = inner(replaced).get("s").orElseThrow();

        assertThat(applied(ValueEdit.insert(mapping, List.of("sel", "k"), "v"), mapping))
                .isEqualTo(after);
        assertThat(YamlPath.keys("s", "sel", "k").in(inner(after))).isPresent();
    }

    private static YamlMapping inner(String text) {
        YamlScalar outer = root(text).scalar("data").orElseThrow();
        return (YamlMapping) YamlParser.parseInside(outer).documents().get(0).root();
    }

    private static String applied(TextEdit edit, YamlNode node) {
        String text = node.location().file().text();
        assertThat(edit.path()).isEqualTo(node.location().path());
        return text.substring(0, edit.span().start())
                + edit.replacement()
                + text.substring(edit.span().end());
    }

    private static YamlMapping root(String text) {
        SourceFile file = new SourceFile("f.yaml", text.getBytes(StandardCharsets.UTF_8));
        return (YamlMapping) YamlParser.parse(file).documents().get(0).root();
    }
}
