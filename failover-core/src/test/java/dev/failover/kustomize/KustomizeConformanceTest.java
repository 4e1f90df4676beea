package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case under {@code src/test/resources/dev/failover/kustomize/<feature>/<case>} is built, and must give what the
 * real tool gave; {@code src/build/kustomize-golden.sh} says what lies in a case, and makes the expected files again.
 */
class KustomizeConformanceTest {
    private static final Path CASES = Path.of("src/test/resources/dev/failover/kustomize");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void builds_as_kustomize_does(String name) throws IOException {
        Path root = CASES.resolve(name);
        Build build = build(root);
        if (Files.exists(root.resolve("expected.yaml"))) {
            assertThat(errors(build)).isEmpty();
            assertThat(build.toYaml()).isEqualTo(Files.readString(root.resolve("expected.yaml")));
        } else {
            assertThat(errors(build)).isNotEmpty();
            assertThat(build.resources().resources()).isEmpty();
        }
        if (Files.exists(root.resolve("problem.txt"))) {
            for (String words : Files.readAllLines(root.resolve("problem.txt"))) {
                assertThat(String.join("\n", said(build))).contains(words);
            }
        }
    }

    private static Build build(Path root) throws IOException {
        Path entry = root.resolve("entry");
        boolean unrestricted = Files.exists(root.resolve("load-restrictor"));
        return new Kustomizer(
                        DirectoryTree.of(root), unrestricted ? LoadRestriction.REPOSITORY : LoadRestriction.ROOT_ONLY)
                .build(Files.exists(entry) ? Files.readString(entry).strip() : "");
    }

    private static List<String> errors(Build build) {
        return build.problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR)
                .map(KustomizeConformanceTest::say)
                .toList();
    }

    private static List<String> said(Build build) {
        return build.problems().stream().map(KustomizeConformanceTest::say).toList();
    }

    private static String say(Problem problem) {
        return problem.location() + " " + problem.level() + " " + problem.id() + ": " + problem.message() + " > "
                + problem.advice() + " related: " + problem.related();
    }

    private static List<String> cases() throws IOException {
        try (Stream<Path> features = Files.list(CASES)) {
            return features.filter(Files::isDirectory)
                    .flatMap(KustomizeConformanceTest::list)
                    .filter(Files::isDirectory)
                    .map(c -> CASES.relativize(c).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
