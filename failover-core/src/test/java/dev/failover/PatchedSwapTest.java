package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that shares its base with another one, in a clone of a real bare repository. */
class PatchedSwapTest {
    private static final String PATCH = "dido/failover-dido.yaml";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "swap/shared-base");
    }

    @Test
    void without_the_strategy_the_refusal_lists_what_else_would_change_and_gives_the_command() {
        SwapResult result = swap(Direction.PROMOTE, SwapStrategy.REFUSE);

        assertThat(result).isInstanceOf(SwapResult.Refused.class);
        assertThat(result.text()).contains("""
                          it would change as well:
                            Deployment/media/aeneas-app: spec.template.spec.nodeSelector.role: primary -> backup (.)
                        """, """
                        To have the swap write such a patch, which the swap back removes:
                          mvn failover:promote -Dservice=dido -Dfailover.strategy=patch -Dfailover.config=failover.yaml
                        """);
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    @Test
    void the_patch_is_committed_and_taken_away_again_to_the_first_tree() {
        String first = sandbox.remote("rev-parse", "main^{tree}");

        SwapResult promoted = swap(Direction.PROMOTE, SwapStrategy.PATCH);

        assertThat(promoted).isInstanceOf(SwapResult.Committed.class);
        assertThat(promoted.text()).contains("  Patch: " + PATCH + " is new; failover:demote removes it\n");
        assertThat(sandbox.remote("show", "--format=", "--name-status", "main"))
                .isEqualTo("A\t" + PATCH + "\nM\tdido/kustomization.yaml\n");
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
        assertThat(sandbox.read(PATCH)).contains("role: backup");
        assertThat(swap(Direction.PROMOTE, SwapStrategy.PATCH)).isInstanceOf(SwapResult.NothingToDo.class);

        SwapResult demoted = swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(demoted).isInstanceOf(SwapResult.Committed.class);
        assertThat(demoted.text()).contains("  Patch: " + PATCH + " is removed\n");
        assertThat(sandbox.remote("rev-parse", "main^{tree}")).isEqualTo(first);
        assertThat(sandbox.workTree().resolve(PATCH)).doesNotExist();
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_file_of_the_user_in_the_place_of_the_patch_is_named_and_stays() {
        sandbox.write(PATCH, "mine\n");

        SwapResult result = swap(Direction.PROMOTE, SwapStrategy.PATCH);

        assertThat(result.text()).isEqualTo("""
                        Refused; nothing was changed.

                        dido/failover-dido.yaml is there and not tracked by Git: the swap would write that file.
                        Move it out of the way:
                          mv dido/failover-dido.yaml dido/failover-dido.yaml.mine
                        """);
        assertThat(sandbox.read(PATCH)).isEqualTo("mine\n");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    @Test
    void work_of_the_user_on_the_patch_is_not_lost_by_the_swap_back() {
        swap(Direction.PROMOTE, SwapStrategy.PATCH);
        sandbox.write(PATCH, sandbox.read(PATCH) + "# mine\n");

        SwapResult result = swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(result).isInstanceOf(SwapResult.Refused.class);
        assertThat(result.text()).contains(PATCH + " is changed and not committed (modified)");
        assertThat(sandbox.read(PATCH)).endsWith("# mine\n");
    }

    @Test
    void a_dry_run_shows_the_new_file() {
        assertThat(swap(Direction.PROMOTE, SwapStrategy.PATCH, true).text())
                .contains("new file mode 100644", "+- path: failover-dido.yaml", "+        role: backup")
                .contains("-Dfailover.strategy=patch");
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void where_the_base_has_moved_meanwhile_the_patch_is_changed_instead() {
        swap(Direction.PROMOTE, SwapStrategy.PATCH);
        sandbox.write("base/app.yaml", sandbox.read("base/app.yaml").replace("role: primary", "role: backup"));
        sandbox.git("commit", "-qam", "All on the other node");
        sandbox.git("push", "-q");

        SwapResult result = swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.read(PATCH)).contains("role: primary", "claimName: data\n");
    }

    private SwapResult swap(Direction direction, SwapStrategy strategy) {
        return swap(direction, strategy, false);
    }

    private SwapResult swap(Direction direction, SwapStrategy strategy, boolean dryRun) {
        return new Failover("mvn failover:")
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        new ModelOptions(
                                List.of(), Optional.of("failover.yaml"), Optional.empty(), "{primary}-backup", "role"),
                        RuleOptions.DEFAULT,
                        direction,
                        new ServiceSelection(List.of("dido"), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        MessageOptions.DEFAULT,
                        RemoteOptions.DEFAULT,
                        strategy,
                        dryRun));
    }
}
