package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.TreeSandbox;
import dev.failover.check.Rule;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.rules.Rules;
import dev.failover.goal.RuleOptions;
import dev.failover.report.Failure;
import dev.failover.report.ReviewText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a rule weighs: who says it, who wins, and what a typing error comes to. */
class PolicyTest {
    @TempDir
    Path directory;

    private TreeSandbox tree;

    @BeforeEach
    void take_a_tree_with_one_error() {
        tree = TreeSandbox.copy("facade/one-error", directory);
    }

    @Test
    void a_rule_weighs_what_the_file_says() {
        tree.write(".failover.yaml", "rules:\n  volume-capacity: warning\n");

        assertThat(tree.findings()).hasSize(1).allMatch(line -> line.startsWith("warning volume-capacity"));
        assertThat(tree.validate().passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules:\n  volume-capacity: off\n\tyaml-lint: off\n",
                "rules: [a\n",
                "rules:\n  volume-capacity: \"off\n",
                "rules:\n  volume-capacity: off\n  volume-capacity: error\n"
            })
    void a_file_that_can_not_be_read_is_an_error_and_none_of_it_applies(String policy) {
        tree.write(".failover.yaml", policy);

        assertThat(tree.findings())
                .anyMatch(line -> line.startsWith("error policy-invalid"))
                .anyMatch(line -> line.startsWith("error volume-capacity"));
    }

    @Test
    void a_rule_that_is_off_finds_nothing_and_its_step_does_not_pass_for_checked() {
        tree.write(".failover.yaml", "rules:\n  volume-capacity:\n    severity: off\n");

        ValidateResult result = tree.validate();

        assertThat(result.verdict().findings()).isEmpty();
        assertThat(result.passed()).isTrue();
    }

    @Test
    void a_step_whose_rules_are_all_off_is_not_checked() {
        ValidateResult result = tree.validate(TreeSandbox.rules(Rules.ALL.stream()
                .map(Rule::info)
                .filter(info -> info.step().filter(Step.YAML_SYNTAX::equals).isPresent())
                .map(info -> info.id() + "=off")
                .toArray(String[]::new)));

        assertThat(result.verdict().steps())
                .filteredOn(step -> step.step() == Step.YAML_SYNTAX)
                .first()
                .isEqualTo(
                        new StepResult(Step.YAML_SYNTAX, StepResult.Status.NOT_CHECKED, "its rules are switched off"));
    }

    @Test
    void the_pom_wins_over_the_file_and_the_command_line_over_both() {
        tree.write(".failover.yaml", "rules:\n  volume-capacity: off\n");
        Map<String, String> pom = Map.of("volume-capacity", "info");

        assertThat(severity(PolicyOptions.DEFAULT.with(new RuleOptions(List.of(), pom))))
                .isEqualTo(Severity.INFO);
        assertThat(severity(PolicyOptions.DEFAULT.with(new RuleOptions(List.of("volume-capacity=warning"), pom))))
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void warnings_fail_where_they_are_told_to() {
        tree.write(".failover.yaml", "rules:\n  volume-capacity: warning\n");

        ValidateResult result = tree.validate(PolicyOptions.DEFAULT.with(FailOn.WARNING));

        assertThat(result.failures()).containsExactly(new Failure.Findings(Severity.WARNING, 1));
        assertThat(new ReviewText(result.review()).failure())
                .hasValue("1 warning was found, and failover.failOn=warning makes a warning fail.");
    }

    @Test
    void nothing_fails_where_nothing_is_to() {
        assertThat(tree.validate(PolicyOptions.DEFAULT.with(FailOn.NEVER)).passed())
                .isTrue();
    }

    @Test
    void the_command_to_run_again_repeats_the_policy() {
        assertThat(new ReviewText(tree.validate(TreeSandbox.rules("failover-placement-mixed=off"))
                                .review())
                        .next())
                .last()
                .asString()
                .contains(" -Dfailover.rules=failover-placement-mixed=off");
    }

    @Test
    void typing_errors_in_the_file_are_errors_at_their_place_and_the_rest_counts() {
        tree.write(".failover.yaml", """
                rules:
                  volume-capacitiy: off
                  yaml-syntax: warn
                  untracked-file:
                    severty: off
                  volume-capacity: info
                ignroe: []
                """);

        assertThat(tree.findings())
                .containsExactly(
                        "error policy-invalid .failover.yaml:2: there is no rule 'volume-capacitiy';"
                                + " did you mean 'volume-capacity'?",
                        "error policy-invalid .failover.yaml:3: 'warn' is not a valid severity for rule 'yaml-syntax'",
                        "error policy-invalid .failover.yaml:5: the rule 'untracked-file' has no" + " option 'severty'",
                        "error policy-invalid .failover.yaml:7: the policy has the unknown key 'ignroe';"
                                + " did you mean 'ignore'?",
                        "info volume-capacity sonarr.yaml:27: Claim 'media/pvc-sonarr-backup' requests 6Gi, but its"
                                + " volume 'pv-sonarr-backup' has only 5Gi: they bind anyway, because each names the other");
    }

    @Test
    void typing_errors_on_the_command_line_stop_the_goal() {
        assertRefused(
                "volume-capacty=off",
                "-Dfailover.rules: there is no rule 'volume-capacty';" + " did you mean 'volume-capacity'?");
        assertRefused(
                "nosuch=off",
                "-Dfailover.rules: there is no rule 'nosuch'; for all rules, see https://failover.dev/rules/.");
        assertRefused(
                "volume-capacity",
                "-Dfailover.rules: 'volume-capacity' isn't RULE=SEVERITY, such as failover-strategy=off.");
        assertRefused(
                "volume-capacity=none",
                "-Dfailover.rules: 'none' is not a valid severity for rule 'volume-capacity'; use one of"
                        + " error, warning, info, off.");
        assertRefused(
                "policy-invalid=off", "-Dfailover.rules: the rule 'policy-invalid' can't be changed or suppressed.");
        assertThatThrownBy(() -> FailOn.of("errors"))
                .hasMessage("-Dfailover.failOn is one of error, warning, never, not 'errors'.");
    }

    @Test
    void an_empty_run_does_not_look_green(@TempDir Path empty) {
        TreeSandbox nothing = new TreeSandbox(empty).write("mkdocs.yml", "site_name: docs\n");

        assertThat(new ReviewText(nothing.validate().review()).failure()).hasValue("Nothing was found to check.");
        assertThat(new ReviewText(nothing.validate().review()).next())
                .last()
                .asString()
                .contains("-Dfailover.allowEmpty=true");
        assertThat(nothing.validate(PolicyOptions.DEFAULT.allowingEmpty()).passed())
                .isTrue();
    }

    @Test
    void a_manifest_that_nothing_builds_is_something_to_check(@TempDir Path empty) {
        TreeSandbox manifest = new TreeSandbox(empty).write("a.yaml", "apiVersion: v1\nkind: Namespace\n");

        assertThat(manifest.validate().passed()).isTrue();
    }

    private void assertRefused(String rule, String message) {
        assertThatThrownBy(() -> tree.validate(TreeSandbox.rules(rule)))
                .isInstanceOf(FailoverException.class)
                .hasMessage(message);
    }

    private Severity severity(PolicyOptions policy) {
        return tree.validate(policy).verdict().findings().get(0).severity();
    }
}
