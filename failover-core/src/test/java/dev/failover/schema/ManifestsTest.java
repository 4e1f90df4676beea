package dev.failover.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.schema.model.Violation;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each manifest records the verdict of the API reference, or of the API server's own validation: what it refuses, or
 * warns about, stands as a comment on the very line, and each file names its source.
 */
class ManifestsTest {
    private static final Path DIRECTORY = Manifests.DIRECTORY.resolve("manifests");
    private static final Pattern VERDICT = Pattern.compile("(refused|warned) ([A-Z_]+) (.*?)(?= / refused |$)");

    private record Expected(int line, String level, String kind, String words) {}

    static Stream<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream().map(DIRECTORY::relativize);
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void a_manifest_is_judged_as_the_api_server_does(Path path) throws IOException {
        SourceFile file = new SourceFile(path.toString(), Files.readAllBytes(DIRECTORY.resolve(path)));

        List<Violation> found = violations(file);

        List<Expected> expected = expected(file);
        assertThat(expected.stream().anyMatch(e -> e.level.equals("refused"))).isEqualTo(path.startsWith("invalid"));
        assertThat(found).hasSameSizeAs(expected);
        assertThat(expected)
                .allSatisfy(verdict -> assertThat(found).anySatisfy(violation -> {
                    assertThat(violation.location().line()).isEqualTo(verdict.line);
                    assertThat(violation.kind()).hasToString(verdict.kind);
                    assertThat(violation.level() == Problem.Level.ERROR ? "refused" : "warned")
                            .isEqualTo(verdict.level);
                    assertThat(violation.message()).contains(verdict.words);
                }));
    }

    private static List<Violation> violations(SourceFile file) {
        return Manifests.violations(DirectoryTree.of(Manifests.DIRECTORY.resolve("empty")), file, SchemaOptions.DEFAULT)
                .stream()
                .map(ResourceViolation::violation)
                .toList();
    }

    private static List<Expected> expected(SourceFile file) {
        List<Expected> all = new ArrayList<>();
        for (int line = 1; line <= file.lineCount(); line++) {
            int comment = file.lineText(line).indexOf("  # ");
            if (comment >= 0) {
                Matcher verdict = VERDICT.matcher(file.lineText(line).substring(comment));
                while (verdict.find()) {
                    all.add(new Expected(line, verdict.group(1), verdict.group(2), verdict.group(3)));
                }
            }
        }
        return all;
    }
}
