package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One service that two clusters have, from one base. */
class ClusterChoiceTest {
    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "swap/two-clusters");
    }

    @Test
    void without_a_cluster_the_refusal_names_both_and_the_option() {
        SwapResult result = swap(Optional.empty(), SwapStrategy.REFUSE);

        assertThat(result.succeeded()).isFalse();
        assertThat(new SwapText(result).text())
                .contains("in more than one cluster: ", "clusters/production", "clusters/staging")
                .contains("choose one: -Dfailover.cluster=clusters/");
    }

    @Test
    void a_base_that_both_share_is_not_changed_for_one() {
        SwapResult result = swap(Optional.of("clusters/staging"), SwapStrategy.REFUSE);

        assertThat(result.succeeded()).isFalse();
        assertThat(new SwapText(result).text())
                .contains("it would also change:", "(flux-system/apps)")
                .contains("mvn failover:promote -Dservice=dido -Dfailover.cluster=clusters/staging"
                        + " -Dfailover.strategy=patch");
    }

    @Test
    void a_patch_moves_the_chosen_cluster_alone() {
        assertThat(swap(Optional.of("clusters/staging"), SwapStrategy.PATCH)).isInstanceOf(SwapResult.Committed.class);

        assertThat(sandbox.remote("show", "--format=", "--name-only", "main"))
                .isEqualTo("apps/staging/failover-dido.yaml\napps/staging/kustomization.yaml\n");
    }

    private SwapResult swap(Optional<String> cluster, SwapStrategy strategy) {
        return new Failover("mvn failover:")
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT.withConfig("failover.yaml"),
                        RuleOptions.DEFAULT,
                        Direction.PROMOTE,
                        new ServiceSelection(List.of("dido"), Optional.empty(), cluster),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        MessageOptions.DEFAULT,
                        RemoteOptions.DEFAULT,
                        strategy,
                        false));
    }
}
