package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the messages say of quotes around variables, done to the letter. */
class QuoteAdviceTest {
    private static final Pattern ADVICE = Pattern.compile(
            "Write (\\$\\{(?:quote|apostrophe)}[^…]+), and ((?:quote|apostrophe): .+) in postBuild.substitute");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"quoted-variable", "values-of-other-types", "values-that-are-no-yaml", "values-that-change"})
    void a_tree_has_no_such_finding_once_its_advice_is_followed(String name) throws IOException {
        TestTrees.copy("flux-cases/" + name, directory);
        int followed = 0;

        for (Optional<Finding> next = advised(); next.isPresent() && followed < 20; next = advised()) {
            follow(next.get());
            followed++;
        }

        assertThat(followed).isPositive();
        assertThat(findings())
                .filteredOn(f -> f.rule().startsWith("schema") || f.rule().equals("flux-variable-value"))
                .filteredOn(f -> !f.rule().equals("schema-unknown-kind"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quoted-variable, schema-invalid-value, clusters/home/apps.yaml:17:10",
        "values-that-change, schema-invalid-value, clusters/attic/lists.yaml:19:15",
        "values-that-change, flux-variable-value, clusters/attic/lists.yaml:15:15"
    })
    void a_value_that_is_no_good_leads_to_where_its_variable_is_set(String name, String rule, String place)
            throws IOException {
        TestTrees.copy("flux-cases/" + name, directory);

        Finding finding = findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();

        assertThat(finding.related()).map(Object::toString).containsExactly(place);
    }

    private Optional<Finding> advised() {
        return findings().stream().filter(f -> advice(f).find()).findFirst();
    }

    private static Matcher advice(Finding finding) {
        return ADVICE.matcher(
                finding.remediation().map(r -> String.join(" ", r.advice())).orElse(""));
    }

    private void follow(Finding finding) throws IOException {
        Matcher advice = advice(finding);
        assertThat(advice.find()).isTrue();
        Path file = directory.resolve(finding.location().path());
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.substring(0, finding.location().span().start())
                        + advice.group(1)
                        + text.substring(finding.location().span().end()));
        Path clusters = directory.resolve("clusters");
        try (var files = Files.walk(clusters)) {
            for (Path kustomization : files.filter(Files::isRegularFile).toList()) {
                String before = Files.readString(kustomization);
                if (!before.contains(advice.group(2))) {
                    Files.writeString(
                            kustomization,
                            before.replace("    substitute:\n", "    substitute:\n      " + advice.group(2) + "\n"));
                }
            }
        }
    }

    private List<Finding> findings() {
        return new Failover("mvn failover:")
                .validate(new ValidateOptions(new TreeOptions(directory, Optional.of(directory)), ModelOptions.DEFAULT))
                .verdict()
                .findings();
    }
}
