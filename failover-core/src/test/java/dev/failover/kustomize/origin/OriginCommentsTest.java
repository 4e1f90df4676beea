package dev.failover.kustomize.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.kustomize.Build;
import dev.failover.kustomize.ConformanceCase;
import dev.failover.kustomize.Kustomizer;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The output with a comment on every value. */
class OriginCommentsTest {
    @TempDir
    Path root;

    @Test
    void every_value_says_where_it_was_written_and_what_touched_it() throws IOException {
        write("kustomization.yaml", """
                namePrefix: my-
                resources:
                  - web.yaml
                """);
        write("web.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web
                  finalizers: [a/b]
                  labels: {}
                data:
                  plain: word
                  quoted: "007"
                  block: |
                    # not a comment
                    second line
                """);
        assertThat(build().toYamlWithOrigins()).isEqualTo("""
                apiVersion: v1 # web.yaml:1:13
                data:
                  block: | # web.yaml:10:10
                    # not a comment
                    second line
                  plain: word # web.yaml:8:10
                  quoted: "007" # web.yaml:9:11
                kind: ConfigMap # web.yaml:2:7
                metadata:
                  finalizers:
                  - a/b # web.yaml:5:16
                  labels: {} # web.yaml:6:11
                  name: my-web # web.yaml:4:9, PrefixTransformer kustomization.yaml:1:13
                """);
    }

    @Test
    void a_value_over_several_lines_has_its_comment_at_the_end() throws IOException {
        write("kustomization.yaml", "resources: [web.yaml]\n");
        write(
                "web.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: '" + "word ".repeat(30) + "x'}\n");
        assertThat(build().toYamlWithOrigins()).contains("word\n").contains(" word x # web.yaml:4:11\n");
        assertReadsTheSame(build());
    }

    @Test
    void a_secret_shows_the_place_of_its_value_and_nothing_of_it() throws IOException {
        write("kustomization.yaml", """
                secretGenerator:
                  - name: login
                    literals:
                      - password=hunter2
                """);
        assertThat(build().toYamlWithOrigins())
                .contains("  password: aHVudGVyMg== # kustomization.yaml:4:9, SecretGenerator kustomization.yaml:4:9\n")
                .doesNotContain("hunter2");
    }

    @Test
    void a_line_break_in_the_name_of_a_file_does_not_end_the_comment() throws IOException {
        write("kustomization.yaml", "resources: [\"a\\nkind: Secret\\nb.yaml\"]\n");
        write("a\nkind: Secret\nb.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n");
        assertThat(build().toYamlWithOrigins()).contains("kind: ConfigMap # a\\u000Akind: Secret\\u000Ab.yaml:2:7\n");
        assertReadsTheSame(build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.failover.kustomize.ConformanceCase#all")
    void the_comments_leave_every_case_as_it_reads(ConformanceCase sample) throws IOException {
        assertReadsTheSame(sample.build());
    }

    private static void assertReadsTheSame(Build build) {
        YamlStream plain = parse(build.toYaml());
        YamlStream commented = parse(build.toYamlWithOrigins());
        assertThat(commented.problems()).isEmpty();
        assertThat(commented.documents()).hasSameSizeAs(plain.documents());
        for (int i = 0; i < plain.documents().size(); i++) {
            assertThat(commented.documents().get(i).root())
                    .satisfies(root -> assertThat(root).isNotNull())
                    .usingEquals((a, b) -> a.sameValue(b))
                    .isEqualTo(plain.documents().get(i).root());
        }
    }

    private static YamlStream parse(String text) {
        return YamlParser.parse(new SourceFile("built.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Build build() {
        Build build = new Kustomizer(DirectoryTree.of(root), LoadRestriction.ROOT_ONLY).build("");
        assertThat(build.problems()).isEmpty();
        return build;
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }
}
