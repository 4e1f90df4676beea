package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.Problem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case under {@code src/test/resources/dev/failover/kustomize/<feature>/<case>} is built, and must give what the
 * real tool gave; {@code src/build/kustomize-golden.sh} says what lies in a case, and makes the expected files again.
 */
class KustomizeConformanceTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.failover.kustomize.ConformanceCase#all")
    void builds_as_kustomize_does(ConformanceCase sample) throws IOException {
        Build build = sample.build();
        if (sample.has("expected.yaml")) {
            assertThat(errors(build)).isEmpty();
            assertThat(build.toYaml()).isEqualTo(sample.read("expected.yaml"));
        } else {
            assertThat(errors(build)).isNotEmpty();
            assertThat(build.resources().resources()).isEmpty();
        }
        if (sample.has("problem.txt")) {
            for (String words : sample.read("problem.txt").lines().toList()) {
                assertThat(String.join("\n", said(build))).contains(words);
            }
        }
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
}
