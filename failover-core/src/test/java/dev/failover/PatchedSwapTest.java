package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.status.PlacedSince;
import dev.failover.goal.status.StatusOptions;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that shares its base with another one, in a clone of a real bare repository. */
class PatchedSwapTest {
    private static final String PATCH = "dido/failover-dido.yaml";
    private static final ModelOptions MODEL = ModelOptions.DEFAULT.withConfig("failover.yaml");

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
        assertThat(new SwapText(result).text()).contains("""
                          it would also change:
                            Deployment/media/aeneas-app: spec.template.spec.nodeSelector.role: primary -> backup (.)
                        """, """
                        To let the swap write such a patch (the swap back removes it):
                          mvn failover:promote -Dservice=dido -Dfailover.strategy=patch -Dfailover.config=failover.yaml
                        """);
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    @Test
    void the_patch_is_committed_and_taken_away_again_to_the_first_tree() {
        String first = sandbox.remote("rev-parse", "main^{tree}");

        SwapResult promoted = swap(Direction.PROMOTE, SwapStrategy.PATCH);

        assertThat(promoted).isInstanceOf(SwapResult.Committed.class);
        assertThat(new SwapText(promoted).text())
                .contains("  Patch: " + PATCH + " is new; failover:demote removes it\n");
        assertThat(sandbox.remote("show", "--format=", "--name-status", "main"))
                .isEqualTo("A\t" + PATCH + "\nM\tdido/kustomization.yaml\n");
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
        assertThat(sandbox.read(PATCH)).contains("role: backup");
        assertThat(swap(Direction.PROMOTE, SwapStrategy.PATCH)).isInstanceOf(SwapResult.NothingToDo.class);

        SwapResult demoted = swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(demoted).isInstanceOf(SwapResult.Committed.class);
        assertThat(new SwapText(demoted).text()).contains("  Patch: " + PATCH + " is removed\n");
        assertThat(sandbox.remote("rev-parse", "main^{tree}")).isEqualTo(first);
        assertThat(sandbox.workTree().resolve(PATCH)).doesNotExist();
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_file_of_the_user_in_the_place_of_the_patch_is_named_and_stays() {
        sandbox.write(PATCH, "mine\n");

        SwapResult result = swap(Direction.PROMOTE, SwapStrategy.PATCH);

        assertThat(new SwapText(result).text()).isEqualTo("""
                        Refused; nothing was changed.

                        dido/failover-dido.yaml exists, but Git doesn't track it: the swap would overwrite it.
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
        assertThat(new SwapText(result).text()).contains(PATCH + " has uncommitted changes (modified)");
        assertThat(sandbox.read(PATCH)).endsWith("# mine\n");
    }

    @Test
    void a_dry_run_shows_the_new_file() {
        assertThat(new SwapText(swap(Direction.PROMOTE, SwapStrategy.PATCH, true)).text())
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_swap_back_that_was_interrupted_once_the_patch_was_gone_is_finished(boolean fromIndex) throws IOException {
        String first = sandbox.remote("rev-parse", "main^{tree}");
        swap(Direction.PROMOTE, SwapStrategy.PATCH);
        Files.delete(sandbox.workTree().resolve(PATCH));
        if (fromIndex) {
            sandbox.git("rm", "-q", "--cached", PATCH);
        }

        SwapResult result = swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("rev-parse", "main^{tree}")).isEqualTo(first);
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void what_somebody_has_noted_in_the_patch_stays() {
        swap(Direction.PROMOTE, SwapStrategy.PATCH);
        sandbox.write(PATCH, sandbox.read(PATCH) + "# ask Jane\n");
        sandbox.git("commit", "-qam", "Note");
        sandbox.git("push", "-q");

        SwapResult result = swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.read(PATCH))
                .contains("role: primary", "claimName: data\n")
                .endsWith("# ask Jane\n");
    }

    @Test
    void who_reads_the_same_file_through_a_symbolic_link_would_be_moved_as_well() throws IOException {
        sandbox.write(
                "aeneas/kustomization.yaml",
                sandbox.read("aeneas/kustomization.yaml").replace("../base", "../linked"));
        Files.createSymbolicLink(sandbox.workTree().resolve("linked"), Path.of("base"));
        sandbox.git("add", ".");
        sandbox.git("commit", "-qm", "Link");
        sandbox.git("push", "-q");

        SwapResult result = swap(Direction.PROMOTE, SwapStrategy.REFUSE);

        assertThat(result).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(result).text())
                .contains("Deployment/media/aeneas-app: spec.template.spec.nodeSelector.role");
    }

    @Test
    void since_the_patch_is_gone_the_service_is_where_it_is() {
        swap(Direction.PROMOTE, SwapStrategy.PATCH);
        swap(Direction.DEMOTE, SwapStrategy.REFUSE);

        assertThat(new Failover("mvn failover:")
                        .status(new StatusOptions(new TreeOptions(sandbox.workTree(), Optional.empty()), MODEL))
                        .services()
                        .get(0)
                        .since())
                .isInstanceOfSatisfying(
                        PlacedSince.Commit.class,
                        since -> assertThat(since.subject()).isEqualTo("failover: dido - failback to primary"));
    }

    private SwapResult swap(Direction direction, SwapStrategy strategy) {
        return swap(direction, strategy, false);
    }

    private SwapResult swap(Direction direction, SwapStrategy strategy, boolean dryRun) {
        return new Failover("mvn failover:")
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        MODEL,
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
