package dev.failover.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParseInsideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: |\n  # c\n\n  services:\n    sonarr:\n      claim: pvc-sonarr\n",
                "data: |2\n    services:\n      sonarr:\n        claim: pvc-sonarr\n",
                "data: |-\r\n  services:\r\n    sonarr:\r\n      claim: pvc-sonarr",
                "data: !!str &x |+ # c\n      services:\n        sonarr: {claim: pvc-sonarr}\n\n",
                "data: >\n  services:\n    sonarr:\n      claim: pvc-sonarr\n",
                "data: >\n\n  services:\n\n    sonarr:\n\n      claim: pvc-sonarr\n\n\n",
                "data: \"services:\\n  sonarr:\\n    claim: pvc-sonarr\\n\"\n",
                "data: \"\\x73ervices: {\\\n   \\\"sonarr\\\": {claim:\n\n   pvc-sonarr}}\"\n",
                "data: 'services: {''sonarr'': {claim:\n\n    pvc-sonarr}}'\n",
                "data: 'services:\n  {sonarr:   \n\n   {claim: pvc-sonarr}}'\n",
                "- data: |\n    # \uD83D\uDE00\n    services: {sonarr: {claim: pvc-sonarr}}\n",
            })
    void inner_nodes_know_their_place_in_the_outer_file(String text) {
        YamlNode inner =
                YamlPath.keys("services", "sonarr", "claim").in(inside(text)).orElseThrow();

        assertThat(((YamlScalar) inner).text()).isEqualTo("pvc-sonarr");
        assertThat(written(inner.location())).isEqualTo("pvc-sonarr");
    }

    @Test
    void a_text_that_was_changed_stands_where_the_scalar_stands() {
        YamlScalar scalar = outer("data: |\n  a: ${B}\n").withText("a: x\n");
        YamlNode root = YamlParser.parseInside(scalar).documents().get(0).root();

        assertThat(root.location()).isEqualTo(scalar.location());
    }

    @Test
    void a_document_inside_a_document_inside_a_file() {
        YamlMapping first = inside("data: |\n  a: |\n    b: c\n");
        YamlNode second = YamlParser.parseInside(first.scalar("a").orElseThrow())
                .documents()
                .get(0)
                .root();

        assertThat(written(((YamlMapping) second).get("b").orElseThrow().location()))
                .isEqualTo("c");
    }

    @Test
    void a_problem_inside_points_into_the_outer_file() {
        YamlStream stream = YamlParser.parseInside(outer("data: |\n  a: 1\n  a: 2\n  b: [\n"));

        assertThat(stream.problems()).extracting(Problem::id).containsExactly("yaml-syntax");
        assertThat(stream.problems().get(0).location().line()).isGreaterThanOrEqualTo(4);
        YamlStream twice = YamlParser.parseInside(outer("data: |\n  a: 1\n  a: 2\n"));
        assertThat(twice.problems().get(0).location()).hasToString("f.yaml:3:3");
    }

    private static String written(Location at) {
        return at.file().text().substring(at.span().start(), at.span().end());
    }

    private static YamlMapping inside(String text) {
        return (YamlMapping)
                YamlParser.parseInside(outer(text)).documents().get(0).root();
    }

    private static YamlScalar outer(String text) {
        YamlNode root = YamlParser.parse(new SourceFile("f.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .documents()
                .get(0)
                .root();
        YamlNode holder = root instanceof YamlSequence list ? list.items().get(0) : root;
        return ((YamlMapping) holder).scalar("data").orElseThrow();
    }
}
