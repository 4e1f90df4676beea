package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can override what stands in the way of a swap: the policy, the person who swaps, or nobody. */
class SwapObstaclesTest {
    private static final String WORKLOAD = "sonarr/deployment.yaml";
    private static final String MISMATCH = "failover-node-mismatch";
    private static final String SHARED = "failover-claim-shared";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    /** A second claim that stays on the primary's node. */
    private void mountPrimaryClaimTwice() {
        sandbox.write(WORKLOAD, sandbox.read(WORKLOAD) + """
                        - name: more
                          persistentVolumeClaim:
                            claimName: pvc-sonarr
                """);
        sandbox.publish();
    }

    /** The backup of another service, by its name. */
    private void configureClaimOfOther() {
        sandbox.replace("failover.yaml", "backup_pvc: pvc-sonarr-backup", "backup_pvc: pvc-radarr-backup");
        sandbox.publish();
    }

    @Test
    void a_second_claim_that_stays_behind_is_refused_as_validate_reports_it() {
        mountPrimaryClaimTwice();

        SwapResult result = promote(RuleOptions.DEFAULT, Acceptance.NONE);

        assertThat(result).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(result).text())
                .contains("(" + MISMATCH + ")", "of the claim 'pvc-sonarr', which service 'sonarr'");
        assertThat(rulesOfFindings()).contains(MISMATCH);
    }

    @Test
    void what_is_dangerous_is_let_pass_by_the_person_alone() {
        mountPrimaryClaimTwice();

        assertThat(promote(rules(MISMATCH + "=off"), Acceptance.NONE)).isInstanceOf(SwapResult.Refused.class);
        assertThat(promote(RuleOptions.DEFAULT, accepting(MISMATCH))).isInstanceOf(SwapResult.DryRun.class);
    }

    @Test
    void what_is_a_matter_of_policy_is_refused_until_somebody_decides() {
        configureClaimOfOther();

        assertThat(new SwapText(promote(RuleOptions.DEFAULT, Acceptance.NONE)).text())
                .contains("(" + SHARED + ")");
        assertThat(rulesOfFindings()).contains(SHARED);
        assertThat(promote(RuleOptions.DEFAULT, accepting(SHARED))).isInstanceOf(SwapResult.DryRun.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "info", "warning"})
    void what_is_a_matter_of_policy_is_let_pass_by_a_weaker_severity(String severity) {
        configureClaimOfOther();

        assertThat(promote(rules(SHARED + "=" + severity), Acceptance.NONE)).isInstanceOf(SwapResult.DryRun.class);
    }

    @Test
    void what_is_a_matter_of_policy_is_let_pass_by_a_suppression() {
        configureClaimOfOther();
        sandbox.write(".failover.yaml", """
                ignore:
                  - rule: failover-claim-shared
                    path: failover.yaml
                    reason: the two read the same library
                """);
        sandbox.publish();

        assertThat(promote(RuleOptions.DEFAULT, Acceptance.NONE)).isInstanceOf(SwapResult.DryRun.class);
    }

    @Test
    void what_is_impossible_is_let_pass_by_nobody() {
        sandbox.replace("failover.yaml", "volume_name: sonarr-data", "volume_name: other");
        sandbox.publish();
        String rule = "failover-volume-missing";

        assertThat(promote(rules(rule + "=off"), accepting(rule))).isInstanceOf(SwapResult.Refused.class);
    }

    @Test
    void what_holds_for_one_direction_refuses_no_other() {
        sandbox.replace("failover.yaml", "backup_pvc: pvc-sonarr-backup", "backup_pvc: pvc-sonarr-none");
        sandbox.replace(WORKLOAD, "role: primary", "role: backup");
        sandbox.publish();

        String mixed = "failover-placement-mixed";
        assertThat(swap(Direction.DEMOTE, rules(mixed + "=off"), Acceptance.NONE))
                .isInstanceOf(SwapResult.DryRun.class);
        assertThat(new SwapText(promote(rules(mixed + "=off"), Acceptance.NONE)).text())
                .contains("(failover-claim-missing)");
    }

    private List<String> rulesOfFindings() {
        return TreeSandbox.failover()
                .validate(new ValidateOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()), ModelOptions.DEFAULT))
                .verdict()
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private static RuleOptions rules(String rule) {
        return new RuleOptions(List.of(rule), Map.of());
    }

    private static Acceptance accepting(String rule) {
        return new Acceptance(List.of(rule), Optional.of("looked at it"));
    }

    private SwapResult promote(RuleOptions rules, Acceptance acceptance) {
        return swap(Direction.PROMOTE, rules, acceptance);
    }

    private SwapResult swap(Direction direction, RuleOptions rules, Acceptance acceptance) {
        return TreeSandbox.failover()
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        rules,
                        direction,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        acceptance,
                        CommitOptions.DEFAULT,
                        MessageOptions.DEFAULT,
                        RemoteOptions.DEFAULT,
                        SwapStrategy.REFUSE,
                        true));
    }
}
