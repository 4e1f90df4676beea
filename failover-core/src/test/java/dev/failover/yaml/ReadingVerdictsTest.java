package dev.failover.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.print.YamlWriter;
import dev.failover.yaml.resolve.MergeKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents off the beaten track, and what {@code kubectl kustomize} made of each as the only resource of a
 * kustomization: {@code output} is null where it refused.
 */
class ReadingVerdictsTest {

    record Verdict(String name, String text, Optional<String> output) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Verdict> verdicts() throws IOException {
        try (InputStream in = ReadingVerdictsTest.class.getResourceAsStream("reading/verdicts.json")) {
            YamlSequence all = (YamlSequence) root(in.readAllBytes());
            return all.items().stream()
                    .map(YamlMapping.class::cast)
                    .map(ReadingVerdictsTest::verdict)
                    .toList()
                    .stream();
        }
    }

    private static Verdict verdict(YamlMapping json) {
        return new Verdict(json.text("name").orElseThrow(), json.text("text").orElseThrow(), json.text("output"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void what_kustomize_reads_is_read_and_what_it_refuses_is_refused(Verdict verdict) {
        assertThat(printed(verdict.text())).isEqualTo(verdict.output().map(ReadingVerdictsTest::sorted));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void the_recorded_verdicts_are_those_of_the_real_tool(Verdict verdict, @TempDir Path directory) {
        assumeTrue(Kubectl.isInstalled(), "kubectl isn't installed");
        Kubectl.Output output = Kubectl.build(directory, verdict.text().getBytes(StandardCharsets.UTF_8));

        assertThat(output.success() ? Optional.of(output.text()) : Optional.empty())
                .isEqualTo(verdict.output());
    }

    private static Optional<String> printed(String text) {
        YamlStream stream = YamlParser.parse(file(text.getBytes(StandardCharsets.UTF_8)));
        if (stream.problems().stream().anyMatch(p -> p.level() == Problem.Level.ERROR)) {
            return Optional.empty();
        }
        try {
            return Optional.of(sorted(stream.documents().stream()
                    .map(YamlDocument::root)
                    .filter(YamlMapping.class::isInstance)
                    .map(root -> YamlWriter.document(MergeKeys.resolve(root)))
                    .collect(Collectors.joining("---\n"))));
        } catch (YamlValueException e) {
            return Optional.empty();
        }
    }

    /** The order of resources is not this package's business. */
    private static String sorted(String documents) {
        List<String> all = Arrays.asList(documents.split("(?m)^---\n"));
        return all.stream().sorted().collect(Collectors.joining("---\n"));
    }

    private static YamlNode root(byte[] bytes) {
        return YamlParser.parse(file(bytes)).documents().get(0).root();
    }

    private static SourceFile file(byte[] bytes) {
        return new SourceFile("a.yaml", bytes);
    }
}
