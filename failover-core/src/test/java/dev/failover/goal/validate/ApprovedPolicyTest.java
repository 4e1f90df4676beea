package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.GitSandbox;
import dev.failover.TreeSandbox;
import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A maintainer can let a weaker policy land: this very change, and no other. */
class ApprovedPolicyTest {
    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void weaken_a_rule_and_break_it() {
        sandbox = new GitSandbox(directory, "facade/one-error");
        sandbox.git("checkout", "-q", "-b", "change");
        sandbox.write("twice.yaml", "---\na: 1\na: 2\n");
        change(".failover.yaml", "rules:\n  yaml-duplicate-key: off\n");
    }

    @Test
    void the_finding_says_what_to_do_and_holds_the_command() {
        Finding weakened = weakened(validate(Optional.empty()));

        assertThat(weakened.location()).hasToString(".failover.yaml:2:3");
        assertThat(weakened.remediation().orElseThrow().advice())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Revert it:").contains("a maintainer"),
                        line -> assertThat(line)
                                .matches("   mvn failover:validate .*-Dfailover.approvedPolicy=[0-9a-f]{64}.*"));
    }

    @Test
    void what_is_approved_passes_and_counts_and_is_listed_as_accepted() {
        ValidateResult result = validate(Optional.of(hash()));

        assertThat(result.passed()).isTrue();
        assertThat(result.verdict().findings()).isEmpty();
        assertThat(result.verdict().accepted())
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.finding().rule()).isEqualTo("policy-weakened"));
    }

    @Test
    void one_more_push_voids_it_whatever_it_changes() {
        String approved = hash();
        change("other.yaml", "---\na: 1\n");

        ValidateResult result = validate(Optional.of(approved));

        assertThat(result.passed()).isFalse();
        assertThat(weakened(result).remediation().orElseThrow().advice())
                .first()
                .isEqualTo("The approved hash is that of another change: a later push makes a hash invalid.");
        assertThat(hash()).isNotEqualTo(approved);
    }

    @Test
    void a_push_that_weakens_more_voids_it() {
        String approved = hash();
        change(".failover.yaml", "rules:\n  yaml-duplicate-key: off\n  volume-capacity: off\n");

        assertThat(validate(Optional.of(approved)).passed()).isFalse();
    }

    @Test
    void what_others_push_to_the_branch_that_it_goes_to_does_not_void_it() {
        String approved = hash();
        sandbox.git("checkout", "-q", "main");
        change("theirs.yaml", "---\na: 1\n");
        sandbox.git("push", "-q", "origin", "main");
        sandbox.git("checkout", "-q", "change");
        sandbox.git("merge", "-q", "-m", "Merge", "main");

        assertThat(validate(Optional.of(approved)).passed()).isTrue();
    }

    @Test
    void a_longer_baseline_and_a_suppression_can_be_approved() {
        sandbox.write("twice.yaml", "---\na: 1\na: 2  # failover:ignore yaml-duplicate-key ours\n");
        sandbox.write(".failover.yaml", "rules: {}\n");
        change(
                "known.yaml",
                "findings:\n- fingerprint: 0123456789abcdef\n  message: m\n  path: p\n  rule: volume-capacity\n");
        assertThat(validate(Optional.empty()).passed()).isFalse();

        assertThat(validate(Optional.of(hash())).passed()).isTrue();
    }

    @Test
    void an_approval_without_a_weaker_policy_changes_nothing() {
        String approved = hash();
        sandbox.git("rm", "-q", ".failover.yaml");
        sandbox.git("commit", "-q", "-m", "Take it back");

        assertThat(validate(Optional.of(approved)).verdict().findings())
                .extracting(Finding::rule)
                .containsExactly("yaml-duplicate-key");
    }

    /** As the finding prints it. */
    private String hash() {
        List<String> advice =
                weakened(validate(Optional.empty())).remediation().orElseThrow().advice();
        return advice.get(advice.size() - 1).replaceFirst(".*approvedPolicy=([0-9a-f]+).*", "$1");
    }

    private static Finding weakened(ValidateResult result) {
        return result.verdict().findings().stream()
                .filter(finding -> finding.rule().equals("policy-weakened"))
                .findFirst()
                .orElseThrow();
    }

    private void change(String path, String text) {
        sandbox.write(path, text);
        sandbox.git("add", ".");
        sandbox.git("commit", "-q", "-m", "Change");
    }

    private ValidateResult validate(Optional<String> approved) {
        PolicyOptions policy = PolicyOptions.DEFAULT.withBaseline("known.yaml").withSince("origin/main");
        return TreeSandbox.failover()
                .validate(
                        new ValidateOptions(new TreeOptions(sandbox.workTree(), Optional.empty()), ModelOptions.DEFAULT)
                                .with(approved.map(policy::withApprovedPolicy).orElse(policy)));
    }
}
