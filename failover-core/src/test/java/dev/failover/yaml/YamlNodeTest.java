package dev.failover.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.SourceFile;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What all kinds of nodes answer. */
class YamlNodeTest {
    private final YamlNode root = parsed("a: [x, y]\nb: {c: z}\nd: ~\n");

    @Test
    void children_are_values_and_items_without_keys() {
        assertThat(root.children()).hasSize(3);
        assertThat(root.children().get(0).children()).map(String::valueOf).containsExactly("x", "y");
        assertThat(root.children().get(1).children()).map(String::valueOf).containsExactly("z");
        assertThat(root.children().get(2).children()).isEmpty();
    }

    @Test
    void a_change_of_nothing_keeps_the_very_node() {
        assertThat(root.map(child -> child)).isSameAs(root);
        assertThat(root.mapWithKeys(child -> child)).isSameAs(root);
    }

    @Test
    void a_change_shares_what_it_leaves() {
        YamlNode changed = root.map(child -> child.isNull() ? YamlScalar.plain("1", child.provenance()) : child);

        assertThat(changed.children().get(0)).isSameAs(root.children().get(0));
        assertThat(changed.sameValue(parsed("a: [x, y]\nb: {c: z}\nd: 1\n"))).isTrue();
        assertThat(root.sameValue(changed)).isFalse();
    }

    @Test
    void keys_change_only_where_that_is_asked_for() {
        assertThat(upper(root, false).sameValue(parsed("a: [X, Y]\nb: {c: Z}\nd: ~\n")))
                .isTrue();
        assertThat(upper(root, true).sameValue(parsed("A: [X, Y]\nB: {C: Z}\nD: ~\n")))
                .isTrue();
    }

    @Test
    void only_what_kustomize_reads_as_null_is_null() {
        assertThat(parsed("~").isNull()).isTrue();
        assertThat(parsed("!!null x").isNull()).isTrue();
        assertThat(parsed("'~'").isNull()).isFalse();
        assertThat(parsed("{}").isNull()).isFalse();
        assertThat(parsed("[]").isNull()).isFalse();
    }

    private static YamlNode upper(YamlNode node, boolean keys) {
        if (node instanceof YamlScalar scalar) {
            return scalar.withText(scalar.text().toUpperCase(Locale.ROOT));
        }
        return keys ? node.mapWithKeys(child -> upper(child, true)) : node.map(child -> upper(child, false));
    }

    private static YamlNode parsed(String text) {
        SourceFile file = new SourceFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
        return YamlParser.parse(file).firstRoot().orElseThrow();
    }
}
