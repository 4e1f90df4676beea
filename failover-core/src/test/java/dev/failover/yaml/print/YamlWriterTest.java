package dev.failover.yaml.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.resolve.MergeKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    /** The expected bytes are those of {@code kubectl kustomize} in that directory. */
    @Test
    void prints_what_kustomize_prints() throws IOException {
        YamlNode root = root(resource("printing/resource.yaml"));

        assertThat(YamlWriter.document(root)).isEqualTo(resource("printing/expected.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: .nan",
                "a: -.inf",
                "a: {1: x}",
                "a: {true: x}",
                "a: {~: x}",
                "a: {1.5: x}",
                "a: {2020-01-01: x}",
                "a: {[x]: y}",
                "a: {!foo x: y}",
                "a: !!int x",
                "a: !!bool yes",
                "a: !!float x",
                "a: !!null x",
                "a: !!binary '!'",
                "a: \"\\x7f\"",
                "a: \"\\x80\"",
                "a: {b: 1, b: 2}",
                "a: {1: x, '1': y}",
                "a: {<<: 1}",
            })
    void refuses_what_kustomize_refuses(String text) {
        YamlNode root = root(text);

        assertThatThrownBy(() -> YamlWriter.document(root))
                .isInstanceOfSatisfying(
                        YamlValueException.class,
                        e -> assertThat(e.node().location().column()).isGreaterThan(1));
    }

    @Test
    void merge_keys_add_what_is_missing() {
        YamlNode root = root("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3\n");

        assertThat(YamlWriter.document(MergeKeys.resolve(root)))
                .isEqualTo("a:\n  x: 1\n  \"y\": 1\nb:\n  \"y\": 2\n  z: 2\nc:\n  x: 3\n  \"y\": 1\n  z: 2\n");
    }

    @Test
    void json_escapes_what_go_escapes_and_sorts_by_bytes() {
        YamlNode root =
                root("{b: '<&>', a: [1e21, 1e-7, 1.50, 0x10, null, ~, true], \"\\uFFFD\": 1, \"\\U0001F600\": 2}");

        assertThat(JsonText.of(root))
                .isEqualTo(
                        "{\"a\":[1e+21,1e-7,1.5,16,null,null,true],\"b\":\"\\u003c\\u0026\\u003e\",\"\uFFFD\":1,\"😀\":2}");
    }

    private static YamlNode root(String text) {
        return YamlParser.parse(new SourceFile("a.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .documents()
                .get(0)
                .root();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = YamlWriterTest.class.getResourceAsStream("/dev/failover/yaml/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
