package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.swap.Direction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promote and demote on a clone of a real bare repository. */
class SwapTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-31T02:03:04.567Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void promote_makes_and_pushes_one_commit_of_two_lines() {
        SwapResult result = swap(Direction.PROMOTE, "sonarr");

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("show", "--format=%an <%ae>%n%B", "--unified=0", "main"))
                .isEqualTo("""
                        Jane Doe <jane@example.org>
                        failover: sonarr - failover to backup

                        Timestamp: 2027-01-31T02:03:04Z

                        sonarr:
                          PVC: pvc-sonarr -> pvc-sonarr-backup
                          Node: primary -> backup
                          File: sonarr/deployment.yaml

                        Failover-Action: promote
                        Failover-Service: sonarr
                        Failover-Claim: pvc-sonarr -> pvc-sonarr-backup
                        Failover-Node: primary -> backup


                        diff --git a/sonarr/deployment.yaml b/sonarr/deployment.yaml
                        index %s
                        --- a/sonarr/deployment.yaml
                        +++ b/sonarr/deployment.yaml
                        @@ -17 +17 @@ spec:
                        -        role: primary
                        +        role: backup
                        @@ -27 +27 @@ spec:
                        -            claimName: pvc-sonarr
                        +            claimName: pvc-sonarr-backup
                        """.formatted(indexLine()));
        assertThat(sandbox.git("status", "--porcelain", "--branch")).isEqualTo("## main...origin/main\n");
    }

    @Test
    void a_second_promote_changes_nothing_and_demote_gives_back_the_first_bytes() {
        String before = sandbox.read("sonarr/deployment.yaml");
        swap(Direction.PROMOTE, "sonarr");
        String promoted = sandbox.remote("rev-parse", "main");

        SwapResult again = swap(Direction.PROMOTE, "sonarr");

        assertThat(again).isInstanceOf(SwapResult.NothingToDo.class);
        assertThat(new SwapText(again).text())
                .startsWith("Nothing to do: sonarr is on the backup already.\norigin/main (");
        assertThat(sandbox.remote("rev-parse", "main")).isEqualTo(promoted);
        assertThat(swap(Direction.DEMOTE, "sonarr")).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.read("sonarr/deployment.yaml")).isEqualTo(before);
    }

    @Test
    void several_services_move_in_one_commit() {
        assertThat(swap(Direction.PROMOTE, "all")).isInstanceOf(SwapResult.Committed.class);

        assertThat(sandbox.remote("log", "--format=%s", "main"))
                .isEqualTo("failover: sonarr,radarr - failover to backup\nStart\n");
    }

    @Test
    void a_dry_run_prints_the_difference_and_changes_nothing() {
        String state = sandbox.remote("for-each-ref") + sandbox.git("for-each-ref") + sandbox.git("status");

        SwapResult result = run(options(Direction.PROMOTE, true, CommitOptions.DEFAULT, "sonarr"));

        assertThat(new SwapText(result).text())
                .contains(
                        "--- a/sonarr/deployment.yaml",
                        "+        role: backup",
                        "failover: sonarr - failover to backup")
                .endsWith("To do it:\n  mvn failover:promote -Dservice=sonarr\n");
        assertThat(sandbox.remote("for-each-ref") + sandbox.git("for-each-ref") + sandbox.git("status"))
                .isEqualTo(state);
    }

    @Test
    void a_dry_run_says_what_the_swap_would_be_refused_for() {
        sandbox.write("sonarr/deployment.yaml", sandbox.read("sonarr/deployment.yaml") + "# mine\n");

        SwapResult result = run(options(Direction.PROMOTE, true, CommitOptions.DEFAULT, "sonarr"));

        assertThat(result).isInstanceOf(SwapResult.DryRun.class);
        assertThat(new SwapText(result).text()).endsWith("""

                With your checkout as it is now, the swap would be refused:

                sonarr/deployment.yaml has uncommitted changes (modified): the swap would edit the same file.
                Commit it, or put it aside:
                  git stash push -- sonarr/deployment.yaml

                To do it then:
                  mvn failover:promote -Dservice=sonarr
                """);
    }

    @Test
    void without_a_push_the_output_says_how_to_push() {
        SwapResult result = run(options(
                Direction.PROMOTE,
                false,
                new CommitOptions(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                "sonarr"));

        assertThat(new SwapText(result).text()).contains("To push it:\n  git push origin main\n");
        assertThat(sandbox.git("log", "--format=%s", "origin/main..main"))
                .isEqualTo("failover: sonarr - failover to backup\n");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    @Test
    void a_swap_that_is_only_in_the_clone_is_pushed() {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml")
                        .replace("role: primary", "role: backup")
                        .replace("claimName: pvc-sonarr", "claimName: pvc-sonarr-backup"));
        sandbox.git("commit", "-qam", "By hand");

        SwapResult result = swap(Direction.PROMOTE, "sonarr");

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("show", "main:sonarr/deployment.yaml"))
                .isEqualTo(sandbox.read("sonarr/deployment.yaml"));
        assertThat(sandbox.git("log", "-1", "--format=%s")).isEqualTo("By hand\n");
    }

    @Test
    void a_touched_file_with_uncommitted_work_is_refused_before_anything_is_written() {
        sandbox.write("sonarr/deployment.yaml", sandbox.read("sonarr/deployment.yaml") + "# mine\n");

        SwapResult result = swap(Direction.PROMOTE, "sonarr");

        assertThat(result.succeeded()).isFalse();
        assertThat(new SwapText(result).text()).isEqualTo("""
                        Refused; nothing was changed.

                        sonarr/deployment.yaml has uncommitted changes (modified): the swap would edit the same file.
                        Commit it, or put it aside:
                          git stash push -- sonarr/deployment.yaml
                        """);
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
        assertThat(sandbox.read("sonarr/deployment.yaml")).endsWith("# mine\n");
    }

    @Test
    void other_work_of_the_user_stays_as_it_was_and_is_not_pushed() {
        sandbox.write("radarr/deployment.yaml", sandbox.read("radarr/deployment.yaml") + "# mine\n");
        sandbox.write("failover.yaml", sandbox.read("failover.yaml") + "# staged\n");
        sandbox.git("add", "failover.yaml");
        sandbox.write("new.txt", "new\n");

        assertThat(swap(Direction.PROMOTE, "sonarr")).isInstanceOf(SwapResult.Committed.class);

        assertThat(sandbox.git("status", "--porcelain"))
                .isEqualTo("M  failover.yaml\n M radarr/deployment.yaml\n?? new.txt\n");
        assertThat(sandbox.remote("diff", "--name-only", "main~", "main")).isEqualTo("sonarr/deployment.yaml\n");
    }

    @Test
    void a_refusal_names_the_command_for_the_rest() {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replace("pvc-sonarr", "pvc-sonarr-backup-backup"));
        sandbox.git("commit", "-qam", "A careless tool");
        sandbox.git("push", "-q");

        SwapResult result = swap(Direction.PROMOTE, "all");

        assertThat(result).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(result).text())
                .contains("pvc-sonarr-backup-backup", "-Dfailover.accept=failover-placement-mixed")
                .endsWith("To move only the others:\n  mvn failover:promote -Dservice=radarr\n");
    }

    @Test
    void what_is_accepted_is_in_the_commit_with_its_reason() {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replace("pvc-sonarr", "pvc-sonarr-backup-backup"));
        sandbox.git("commit", "-qam", "A careless tool");
        sandbox.git("push", "-q");
        SwapOptions plain = options(Direction.PROMOTE, false, CommitOptions.DEFAULT, "sonarr");

        SwapResult result = run(new SwapOptions(
                plain.tree(),
                plain.model(),
                plain.direction(),
                plain.services(),
                new Acceptance(List.of("failover-placement-mixed"), Optional.of("node-1 is dead")),
                plain.commit(),
                false));

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("log", "-1", "--format=%B", "main"))
                .contains(
                        "Failover-Claim: pvc-sonarr-backup-backup -> pvc-sonarr-backup\n",
                        "Failover-Accepted: failover-placement-mixed\nFailover-Reason: node-1 is dead\n");
    }

    @Test
    void a_service_that_is_not_configured_is_refused_with_the_nearest_name() {
        assertThat(new SwapText(swap(Direction.PROMOTE, "sonar")).text()).contains("'sonar'", "sonarr");
    }

    @Test
    void swaps_of_different_services_at_one_time_all_arrive() throws Exception {
        GitSandbox.git(directory, "clone", "-q", "remote.git", "other");
        GitSandbox.git(directory.resolve("other"), "config", "user.name", "John Doe");
        GitSandbox.git(directory.resolve("other"), "config", "user.email", "john@example.org");
        SwapOptions radarr = options(Direction.PROMOTE, false, CommitOptions.DEFAULT, "radarr");
        SwapOptions elsewhere = new SwapOptions(
                new TreeOptions(directory.resolve("other"), Optional.empty()),
                radarr.model(),
                radarr.direction(),
                radarr.services(),
                radarr.acceptance(),
                radarr.commit(),
                false);

        CompletableFuture<SwapResult> other = CompletableFuture.supplyAsync(() -> run(elsewhere));
        SwapResult one = swap(Direction.PROMOTE, "sonarr");

        assertThat(List.of(one, other.get())).allMatch(SwapResult.Committed.class::isInstance);
        assertThat(sandbox.remote("log", "--format=%s", "main").split("\n"))
                .containsExactlyInAnyOrder(
                        "failover: sonarr - failover to backup", "failover: radarr - failover to backup", "Start");
        assertThat(sandbox.remote("rev-list", "--merges", "main")).isEmpty();
    }

    @Test
    void an_unreachable_remote_is_named_and_nothing_changes() {
        sandbox.git("remote", "set-url", "origin", directory.resolve("gone").toString());
        String state = sandbox.git("for-each-ref") + sandbox.git("status", "--porcelain");

        assertThatThrownBy(() -> swap(Direction.PROMOTE, "sonarr"))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("origin")
                .hasMessageContaining("git remote -v");
        assertThat(sandbox.git("for-each-ref") + sandbox.git("status", "--porcelain"))
                .isEqualTo(state);
    }

    @Test
    void a_tree_without_a_configuration_is_one_clear_error() {
        sandbox.write("kustomization.yaml", sandbox.read("kustomization.yaml").replace("  - failover.yaml\n", ""));
        sandbox.git("commit", "-qam", "No configuration");
        sandbox.git("push", "-q");

        assertThatThrownBy(() -> swap(Direction.PROMOTE, "sonarr"))
                .isInstanceOf(FailoverException.class)
                .hasMessageMatching(
                        "There is no failover configuration in origin/main \\([0-9a-f]{7}\\): no ConfigMap that"
                                + " Flux applies has a 'services.yaml' key with 'services:'.\n"
                                + "failover.yaml looks like one; to use it: -Dfailover.config=failover.yaml\n"
                                + "Set -Dfailover.configMap=NAME, or -Dfailover.config=FILE for a plain file.");
    }

    @Test
    void a_detached_head_needs_a_branch() {
        sandbox.git("checkout", "-q", "--detach");

        assertThatThrownBy(() -> swap(Direction.PROMOTE, "sonarr"))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("HEAD is detached")
                .hasMessageContaining("-Dfailover.branch=NAME");
        SwapResult result = run(options(
                Direction.PROMOTE,
                false,
                new CommitOptions(true, Optional.of("origin"), Optional.of("main"), Optional.empty(), Optional.empty()),
                "sonarr"));
        assertThat(result).isInstanceOf(SwapResult.Committed.class);
    }

    @Test
    void in_the_middle_of_a_merge_nothing_is_done() {
        sandbox.git("checkout", "-q", "-b", "other");
        sandbox.write("note", "theirs");
        sandbox.git("add", ".");
        sandbox.git("commit", "-qm", "Theirs");
        sandbox.git("checkout", "-q", "main");
        sandbox.git("merge", "-q", "--no-commit", "--no-ff", "other");

        assertThat(new SwapText(swap(Direction.PROMOTE, "sonarr")).text())
                .contains("The repository is in the middle of a merge.\nFinish or abort it first");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    @Test
    void all_services_of_a_node_can_be_moved() {
        swap(Direction.PROMOTE, "sonarr");
        SwapOptions named = options(Direction.PROMOTE, false, CommitOptions.DEFAULT);

        SwapResult result = run(new SwapOptions(
                named.tree(),
                named.model(),
                named.direction(),
                new ServiceSelection(List.of(), Optional.of("primary")),
                named.acceptance(),
                named.commit(),
                false));

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("log", "-1", "--format=%s", "main"))
                .isEqualTo("failover: radarr - failover to backup\n");
    }

    @Test
    void a_directory_below_the_top_can_be_named() {
        sandbox.moveAllTo("gitops");
        sandbox.git("commit", "-qm", "Everything is in one directory");
        sandbox.git("push", "-q");
        SwapOptions top = options(Direction.PROMOTE, false, CommitOptions.DEFAULT, "sonarr");
        SwapOptions below = new SwapOptions(
                new TreeOptions(sandbox.workTree(), Optional.of(Path.of("gitops"))),
                top.model(),
                top.direction(),
                top.services(),
                top.acceptance(),
                top.commit(),
                false);

        assertThat(run(below)).isInstanceOf(SwapResult.Committed.class);

        assertThat(sandbox.remote("diff", "--name-only", "main~", "main")).isEqualTo("gitops/sonarr/deployment.yaml\n");
    }

    private SwapResult swap(Direction direction, String... services) {
        return run(options(direction, false, CommitOptions.DEFAULT, services));
    }

    private static SwapResult run(SwapOptions options) {
        return new Failover("mvn failover:", CLOCK).swap(options);
    }

    private SwapOptions options(Direction direction, boolean dryRun, CommitOptions commit, String... services) {
        return new SwapOptions(
                new TreeOptions(sandbox.workTree(), Optional.empty()),
                ModelOptions.DEFAULT,
                direction,
                new ServiceSelection(List.of(services), Optional.empty()),
                Acceptance.NONE,
                commit,
                dryRun);
    }

    private String indexLine() {
        String before = sandbox.remote("rev-parse", "--short", "main~:sonarr/deployment.yaml")
                .strip();
        String after = sandbox.remote("rev-parse", "--short", "main:sonarr/deployment.yaml")
                .strip();
        return before + ".." + after + " 100644";
    }
}
