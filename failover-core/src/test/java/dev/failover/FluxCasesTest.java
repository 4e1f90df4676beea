package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees as people have them, and all that is to be said of each with the defaults: one line for a finding. */
class FluxCasesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/failover/flux-cases");

    private static final List<String> OF_OTHER_TESTS = List.of("yaml-lint", "schema-unknown-kind");

    @TempDir
    Path directory;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(Files::isDirectory).map(p -> p.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_tree_has_these_findings_and_no_others(String name) {
        TestTrees.copy("flux-cases/" + name, directory);

        List<Finding> findings = new Failover("mvn failover:")
                .validate(new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), ModelOptions.DEFAULT))
                .verdict()
                .findings();

        assertThat(findings.stream()
                        .filter(FluxCasesTest::matters)
                        .sorted(Finding.BY_PLACE)
                        .map(FluxCasesTest::line))
                .as(findings.toString())
                .containsExactlyElementsOf(expected(name));
    }

    /** How files are laid out, and which schemas are at hand, is for other tests. */
    private static boolean matters(Finding finding) {
        return finding.severity() == Severity.ERROR || !OF_OTHER_TESTS.contains(finding.rule());
    }

    private static String line(Finding finding) {
        return finding.severity().word() + " " + finding.rule() + " " + finding.location();
    }

    private static List<String> expected(String name) {
        try {
            return Files.readAllLines(CASES.resolve(name + ".expected"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
