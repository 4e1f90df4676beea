package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.StepResult.Status;
import dev.failover.check.Verdict;
import dev.failover.report.Reviews;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {
    private static final Verdict ALL_STEPS = new Verdict(
            List.of(
                    new StepResult(Step.KUSTOMIZE_BUILDS, Status.PASSED, ""),
                    new StepResult(Step.KUBERNETES_DRY_RUN, Status.NOT_CHECKED, ""),
                    new StepResult(Step.APPS_VALIDATION, Status.NOT_CHECKED, ""),
                    new StepResult(Step.YAML_SYNTAX, Status.WARNING, ""),
                    new StepResult(Step.PLACEHOLDER_VALUES, Status.NOT_CHECKED, ""),
                    new StepResult(Step.CAPACITY, Status.FAILED, ""),
                    new StepResult(Step.FAILOVER_CONFIGURATION, Status.PASSED, "nothing to check")),
            List.of());

    @Test
    void every_step_has_its_line() {
        assertThat(new TextReport(StandardCharsets.UTF_8, false).render(Reviews.of(ALL_STEPS)))
                .isEqualTo("""
                        Step 1: Kustomize builds       ✓
                        Step 2: Kubernetes dry-run     not checked
                        Step 2b: Apps validation       not checked
                        Step 3: YAML syntax check      ⚠
                        Step 4: Placeholder values     not checked
                        Step 5: PV/PVC capacity        ✖
                        Step 6: Failover-API config    ✓ (nothing to check)

                        Checked: no entry points, no objects, no services with a backup.
                        no errors, no warnings
                        Fix the errors, then run again:
                           mvn failover:validate
                        """);
    }

    @Test
    void a_console_without_the_signs_gets_ascii() {
        assertThat(new TextReport(StandardCharsets.US_ASCII, false).render(Reviews.of(ALL_STEPS)))
                .startsWith("Step 1: Kustomize builds       OK\n")
                .matches("\\p{ASCII}*");
    }

    @Test
    void a_finding_shows_its_line_and_how_to_mend_it() {
        SourceFile file = file("apps/sonarr.yaml", "kind: Deployment\nname: sonarr\n");
        Remediation remediation =
                new Remediation(List.of("Add this:"), List.of("      sonarr:"), List.of("Fill it in."), List.of());

        assertThat(render(finding(file, 23, 29).fixedBy(remediation).in("flux-system/apps")))
                .isEqualTo("""

                        apps/sonarr.yaml

                        ✖ it is wrong
                           Add this:
                              sonarr:
                           Fill it in.
                           at apps/sonarr.yaml:2:7 (some-rule, in the build of flux-system/apps)
                               2 | name: sonarr
                                 |       ^^^^^^

                        Checked: no entry points, no objects, no services with a backup.
                        Not checked: a YAML file that no build reads.
                        1 error, no warnings
                        Fix the errors, then run again:
                           mvn failover:validate
                        """);
    }

    @Test
    void colour_changes_no_text() {
        Finding finding = finding(file("a.yaml", "a: b\n"), 0, 1);
        String coloured = new TextReport(StandardCharsets.UTF_8, true)
                .render(Reviews.of(new Verdict(List.of(), List.of(finding))));

        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(render(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    secret.yaml        | 'kind: Secret\\nmetadata: {name: a}\\nstringData: {password: hunter2}\\n'
                    list.yaml          | 'items:\\n- kind: Secret\\n  data: {password: hunter2}\\n'
                    kustomization.yaml | 'secretGenerator:\\n- literals: [password=hunter2]\\n'
                    patch.yaml         | 'patch: |\\n  kind: Secret\\n  stringData: {password: hunter2}\\n'
                    broken.yaml        | '{\\"kind\\": \\"Secret\\", \\"stringData\\": {password: hunter2}'
                    settings.env       | 'PASSWORD=hunter2\\n'
                    """)
    void no_line_of_a_secret_is_ever_printed(String path, String text) {
        SourceFile file = file(path, text.replace("\\n", "\n").replace("\\\"", "\""));
        int at = file.text().indexOf("hunter2");

        assertThat(render(finding(file, at, at + 7))).contains(path).doesNotContain("hunter2");
    }

    @Test
    void a_reference_to_a_secret_hides_nothing() {
        SourceFile file = file("sync.yaml", "substituteFrom:\n- kind: Secret\n  name: vars\n");

        assertThat(render(finding(file, 0, 14))).contains("1 | substituteFrom:");
    }

    @Test
    void what_a_repository_holds_cannot_drive_the_terminal() {
        SourceFile file = file("a.yaml", "a: \u001b[2Jb\u202e\n");
        Finding finding = Finding.of("some-rule", Severity.ERROR, "bad\nname\u001b[0m", Location.of(file, 0, 1));

        assertThat(render(finding)).doesNotContain("\u001b", "\u202e").contains("✖ bad name");
    }

    @Test
    void of_warnings_that_say_the_same_three_are_shown() {
        assertThat(render(Severity.WARNING))
                .containsSubsequence("⚠ line 1 is long", "⚠ line 2 is long", "⚠ line 3 is long")
                .doesNotContain("⚠ line 4 is long")
                .contains("\n\n… and 6 more of some-rule like this in this file\n\nChecked: ")
                .contains("\nno errors, 9 warnings");
    }

    @Test
    void errors_are_shown_all() {
        assertThat(render(Severity.ERROR)).contains("✖ line 9 is long").doesNotContain("more of");
    }

    @Test
    void a_message_is_broken_where_the_console_ends_and_pasted_lines_never_are() {
        String paste = "      a-key-that-is-longer-than-the-console: value";
        Remediation remediation = new Remediation(List.of("Add:"), List.of(paste), List.of(), List.of());
        Finding finding = Finding.of(
                        "some-rule",
                        Severity.ERROR,
                        "one two three four five six",
                        finding(file("a.yaml", "a"), 0, 0).location())
                .fixedBy(remediation);

        assertThat(new TextReport(StandardCharsets.UTF_8, false, 20).render(Reviews.of(finding)))
                .contains("✖ one two three four\n   five six\n   Add:\n" + paste + "\n");
    }

    private static String render(Severity severity) {
        SourceFile file = file("a.yaml", "a: b\n".repeat(9));
        return new TextReport(StandardCharsets.UTF_8, false)
                .render(Reviews.of(IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> Finding.of(
                                "some-rule",
                                severity,
                                "line " + i + " is long",
                                Location.of(file, 5 * (i - 1), 5 * i - 1)))
                        .toArray(Finding[]::new)));
    }

    private static String render(Finding finding) {
        return new TextReport(StandardCharsets.UTF_8, false)
                .render(Reviews.of(new Verdict(List.of(), List.of(finding))));
    }

    private static Finding finding(SourceFile file, int start, int end) {
        return Finding.of("some-rule", Severity.ERROR, "it is wrong", Location.of(file, start, end));
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
