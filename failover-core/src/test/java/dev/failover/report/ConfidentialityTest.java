package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.Reports;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No format shows a line of what is secret, nor what would be written there. */
class ConfidentialityTest {
    private static final Map<String, String> FILES = Map.of(
            "secret.yaml", "kind: Secret\nmetadata: {name: a}\nstringData: {password: hunter2}\n",
            "broken.yaml", "kind: Secret\nstringData: {password: hunter2\n  - ]\n",
            "kustomization.yaml", "secretGenerator:\n- literals: [password=hunter2]\n",
            "settings.env", "PASSWORD=hunter2\n");

    @ParameterizedTest
    @MethodSource("formatsAndFiles")
    void no_line_of_a_secret_is_in_any_report(Report report, String path) {
        String text = report.render(review(path, FILES.get(path)));

        assertThat(text).doesNotContain("hunter2", "correct-horse");
    }

    static Stream<Arguments> formatsAndFiles() {
        return Reports.ALL.stream().flatMap(report -> FILES.keySet().stream().map(path -> Arguments.of(report, path)));
    }

    /** Who knows all but the password could try them all. */
    @Test
    void a_fingerprint_tells_nothing_of_a_password() {
        assertThat(fingerprints("hunter2")).isEqualTo(fingerprints("letmein"));
    }

    private static String fingerprints(String password) {
        String text = FILES.get("secret.yaml").replace("hunter2", password);
        return Json.read(new SarifReport().render(review("secret.yaml", text)))
                .at("/runs/0/results/0/partialFingerprints")
                .toString();
    }

    private static Review review(String path, String text) {
        SourceFile file = new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
        int at = text.contains("hunter2") ? text.indexOf("hunter2") : text.indexOf("letmein");
        Location location = Location.of(file, at, at + 7);
        return Reviews.of(Finding.of("some-rule", Severity.ERROR, "It is weak", location)
                .mendedBy(Remediation.exact("Choose another.", List.of(TextEdit.at(location, "correct-horse")))));
    }
}
