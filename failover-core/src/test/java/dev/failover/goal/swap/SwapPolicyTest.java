package dev.failover.goal.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.GitSandbox;
import dev.failover.TreeSandbox;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A swap is stopped by what a validation of its result would fail for, and by nothing else. */
class SwapPolicyTest {
    private static final String REPLICAS = "failover-replicas";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    /** Two replicas are a warning on the primary claim, and an error on the backup claim. */
    @BeforeEach
    void take_a_service_whose_backup_only_one_pod_can_mount() {
        sandbox = new GitSandbox(directory, "facade/two-services");
        sandbox.replace("sonarr/deployment.yaml", "replicas: 1", "replicas: 2");
        String claims = sandbox.read("sonarr/claims.yaml");
        int backup = claims.lastIndexOf("ReadWriteOnce");
        sandbox.write(
                "sonarr/claims.yaml",
                claims.substring(0, backup)
                        + claims.substring(backup).replaceFirst("ReadWriteOnce", "ReadWriteOncePod"));
        sandbox.publish();
    }

    @Test
    void an_error_that_it_would_make_stops_it() {
        assertThat(promote(RuleOptions.DEFAULT)).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(promote(RuleOptions.DEFAULT)).text())
                .contains("The swap would cause this error: Service 'sonarr' has 2 replicas");
    }

    @Test
    void what_the_policy_of_the_repository_takes_for_a_warning_does_not_stop_it() {
        sandbox.write(".failover.yaml", "rules:\n  failover-replicas: warning\n");
        sandbox.publish();

        assertThat(promote(RuleOptions.DEFAULT)).isInstanceOf(SwapResult.DryRun.class);
    }

    @Test
    void the_pom_wins_over_the_file_and_the_command_line_over_both() {
        sandbox.write(".failover.yaml", "rules:\n  failover-replicas: error\n");
        sandbox.publish();
        Map<String, String> pom = Map.of(REPLICAS, "warning");

        assertThat(promote(new RuleOptions(List.of(), pom))).isInstanceOf(SwapResult.DryRun.class);
        assertThat(promote(new RuleOptions(List.of(REPLICAS + "=error"), pom))).isInstanceOf(SwapResult.Refused.class);
    }

    @Test
    void what_is_accepted_where_it_stands_does_not_stop_it() {
        sandbox.replace(
                "sonarr/deployment.yaml",
                "replicas: 2",
                "replicas: 2  # failover:ignore failover-replicas the second one only reads");
        sandbox.publish();

        assertThat(promote(RuleOptions.DEFAULT)).isInstanceOf(SwapResult.DryRun.class);
    }

    @Test
    void what_was_accepted_until_yesterday_stops_it() {
        sandbox.replace(
                "sonarr/deployment.yaml",
                "replicas: 2",
                "replicas: 2  # failover:ignore failover-replicas until=2026-06-14 the second one only reads");
        sandbox.publish();

        assertThat(promote(RuleOptions.DEFAULT)).isInstanceOf(SwapResult.Refused.class);
    }

    @Test
    void a_rule_that_is_not_there_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> promote(new RuleOptions(List.of("failover-replica=off"), Map.of())))
                .isInstanceOf(FailoverException.class)
                .hasMessage("-Dfailover.rules: there is no rule 'failover-replica'; did you mean 'failover-replicas'?");
    }

    private SwapResult promote(RuleOptions rules) {
        return TreeSandbox.failover()
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        rules,
                        Direction.PROMOTE,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        MessageOptions.DEFAULT,
                        RemoteOptions.DEFAULT,
                        SwapStrategy.REFUSE,
                        true));
    }
}
