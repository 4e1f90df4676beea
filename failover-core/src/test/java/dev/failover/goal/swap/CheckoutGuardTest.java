package dev.failover.goal.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.GitSandbox;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.Workspace;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.plan.SwapPlanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A swap of sonarr, planned on what is committed, in a checkout with work of the user's own. */
class CheckoutGuardTest {
    private static final String PLANNED = "sonarr/deployment.yaml";

    @TempDir
    Path directory;

    private GitSandbox sandbox;
    private Workspace workspace;
    private SwapPlan plan;

    @BeforeEach
    void plan_a_swap() {
        sandbox = new GitSandbox(directory, "facade/two-services");
        workspace = Workspace.of(new TreeOptions(sandbox.workTree(), Optional.empty()));
        Model model = Model.of(workspace.checkout(), ModelOptions.DEFAULT);
        SwapOutcome outcome =
                new SwapPlanner(model.clusters(), model.options()).plan(SwapRequest.of(Direction.PROMOTE, "sonarr"));
        plan = ((SwapOutcome.Planned) outcome).plan();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void nothing_is_in_the_way_of_a_swap_in_a_clean_checkout() {
        assertThat(plan.files()).containsExactly(PLANNED);
        assertThat(inTheWay()).isEmpty();
    }

    @Test
    void changes_of_other_files_are_not_in_the_way() {
        change("radarr/deployment.yaml");
        change("failover.yaml");
        sandbox.git("add", "failover.yaml");

        assertThat(inTheWay()).isEmpty();
    }

    @Test
    void a_change_of_a_planned_file_is_in_the_way() {
        change(PLANNED);

        assertThat(inTheWay()).singleElement().asString().contains(PLANNED, "uncommitted changes (modified)");
    }

    @Test
    void a_staged_change_of_a_planned_file_is_in_the_way() {
        change(PLANNED);
        sandbox.git("add", PLANNED);

        assertThat(inTheWay()).singleElement().asString().contains(PLANNED, "uncommitted changes (staged)");
    }

    @Test
    void a_planned_file_that_git_does_not_know_is_in_the_way() {
        sandbox.git("rm", "-q", "--cached", PLANNED);
        sandbox.git("commit", "-q", "-m", "Forget it");

        assertThat(inTheWay()).singleElement().asString().contains(PLANNED, "Git doesn't track it");
    }

    @Test
    void an_operation_in_progress_is_in_the_way_whatever_it_changes() {
        change("failover.yaml");
        sandbox.git("commit", "-qam", "A comment");
        sandbox.git("revert", "--no-commit", "HEAD");

        assertThat(inTheWay()).singleElement().asString().contains("in the middle of a revert");
    }

    private List<?> inTheWay() {
        return new CheckoutGuard(workspace).inTheWay(plan);
    }

    private void change(String path) {
        sandbox.append(path, "# mine\n");
    }
}
