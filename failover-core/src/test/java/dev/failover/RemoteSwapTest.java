package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.CredentialOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.message.SwapMode;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.rollout.ServiceRollout;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import dev.failover.topology.NodeLabel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swaps without a checkout, by a pull request, and with messages of the user's own. */
class RemoteSwapTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-31T02:03:04Z"), ZoneOffset.UTC);
    private static final String BRANCH = "failover/sonarr-promote-20270131T020304Z";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_repository_is_changed_without_any_checkout() {
        SwapResult result = run(MessageOptions.DEFAULT, repository(false), commit("main"), Direction.PROMOTE);

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(sandbox.remote("log", "--format=%s", "main"))
                .isEqualTo("failover: sonarr - failover to backup\nStart\n");
        assertThat(sandbox.git("status", "--porcelain", "--branch")).isEqualTo("## main...origin/main\n");
    }

    @Test
    void without_a_checkout_the_branch_must_be_named() {
        assertThatThrownBy(
                        () -> run(MessageOptions.DEFAULT, repository(false), CommitOptions.DEFAULT, Direction.PROMOTE))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("-Dfailover.branch=main");
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        RemoteOptions remote =
                new RemoteOptions(Optional.of("https://jane:s3cret@example.org/home.git"), false, List.of());

        assertThatThrownBy(() -> run(MessageOptions.DEFAULT, remote, commit("main"), Direction.PROMOTE))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("FAILOVER_GIT_TOKEN")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_pull_request_leaves_the_branch_and_the_checkout_as_they_are() {
        sandbox.write("sonarr/deployment.yaml", sandbox.read("sonarr/deployment.yaml") + "# mine\n");

        SwapResult result = run(
                MessageOptions.DEFAULT,
                new RemoteOptions(Optional.empty(), true, List.of()),
                CommitOptions.DEFAULT,
                Direction.PROMOTE);

        assertThat(new SwapText(result).text())
                .startsWith("sonarr moves to the backup\n")
                .contains("was pushed to origin/" + BRANCH + ".\nAsk for " + BRANCH + " to be merged into main of ");
        assertThat(sandbox.remote("log", "--format=%s", "main.." + BRANCH))
                .isEqualTo("failover: sonarr - failover to backup\n");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
        assertThat(sandbox.git("status", "--porcelain")).isEqualTo(" M sonarr/deployment.yaml\n");
    }

    @Test
    void another_pull_request_of_the_same_second_is_told_from_a_branch_that_never_rests() {
        RemoteOptions remote = new RemoteOptions(Optional.empty(), true, List.of());
        MessageOptions message = new MessageOptions(Optional.empty(), Optional.of("{phrase}"));
        run(MessageOptions.DEFAULT, remote, CommitOptions.DEFAULT, Direction.PROMOTE);

        assertThatThrownBy(() -> run(message, remote, CommitOptions.DEFAULT, Direction.PROMOTE))
                .isInstanceOf(FailoverException.class)
                .hasMessage("origin/" + BRANCH + " exists already, from a run in the same second; nothing was"
                        + " changed.\nRun the command again.");
    }

    @Test
    void the_message_is_the_users_and_its_trailers_are_always_there() {
        MessageOptions message = new MessageOptions(
                Optional.of(SwapMode.EMERGENCY), Optional.of("ops({services}): {phrase}\\n\\nBy night."));

        run(message, RemoteOptions.DEFAULT, CommitOptions.DEFAULT, Direction.PROMOTE);

        assertThat(sandbox.remote("log", "-1", "--format=%B", "main").strip()).isEqualTo("""
                ops(sonarr): failover to backup

                By night.

                Failover-Action: promote
                Failover-Service: sonarr
                Failover-Claim: pvc-sonarr -> pvc-sonarr-backup
                Failover-Node: primary -> backup
                Failover-Mode: emergency""");
        assertThat(sandbox.remote("log", "-1", "--format=%(trailers:key=Failover-Mode,valueonly)", "main")
                        .strip())
                .isEqualTo("emergency");
    }

    @Test
    void an_unknown_placeholder_is_named_with_those_that_there_are() {
        MessageOptions message = new MessageOptions(Optional.empty(), Optional.of("{service}"));

        assertThatThrownBy(() -> run(message, RemoteOptions.DEFAULT, CommitOptions.DEFAULT, Direction.PROMOTE))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("{service}")
                .hasMessageContaining("{services}, {timestamp}");
    }

    @Test
    void what_git_cannot_do_is_said_with_the_commands_to_check() {
        assertThat(new SwapText(run(
                                MessageOptions.DEFAULT,
                                RemoteOptions.DEFAULT,
                                CommitOptions.DEFAULT,
                                Direction.PROMOTE))
                        .text())
                .contains(
                        "Git can't stop the old node",
                        "  kubectl get nodes -l role=primary\n",
                        "delete pod POD --force --grace-period=0\n",
                        "  kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute\n");
    }

    @Test
    void what_git_is_told_and_is_not_used_here_is_named() {
        sandbox.git("config", "branch.main.pushRemote", "fork");

        assertThat(new SwapText(run(
                                MessageOptions.DEFAULT,
                                RemoteOptions.DEFAULT,
                                CommitOptions.DEFAULT,
                                Direction.PROMOTE))
                        .text())
                .contains("\nSettings of Git that failover doesn't use:\n  branch.main.pushRemote");
    }

    @Test
    void what_the_cluster_is_to_show_is_told_by_the_plan() {
        SwapResult result =
                run(MessageOptions.DEFAULT, RemoteOptions.DEFAULT, CommitOptions.DEFAULT, Direction.PROMOTE);

        assertThat(((SwapResult.Committed) result).expected())
                .containsExactly(new ServiceRollout(
                        "sonarr",
                        Optional.empty(),
                        "media",
                        Map.of("app", "sonarr"),
                        "pvc-sonarr",
                        "pvc-sonarr-backup",
                        new NodeLabel("role", "backup")));
    }

    @Test
    void what_was_done_before_is_followed_too() {
        SwapResult first = run(MessageOptions.DEFAULT, RemoteOptions.DEFAULT, CommitOptions.DEFAULT, Direction.PROMOTE);

        SwapResult again = run(MessageOptions.DEFAULT, RemoteOptions.DEFAULT, CommitOptions.DEFAULT, Direction.PROMOTE);

        assertThat(again).isInstanceOf(SwapResult.NothingToDo.class);
        assertThat(again.awaited()).isPresent().isEqualTo(first.awaited());
    }

    @Test
    void nothing_is_done_where_it_could_not_be_waited_for() {
        assertThatThrownBy(() -> run(
                        MessageOptions.DEFAULT, waiting("no-such-kubectl", false), commit("main"), Direction.PROMOTE))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("there is no program 'no-such-kubectl'");
        assertThatThrownBy(() -> run(MessageOptions.DEFAULT, waiting("sh", true), commit("main"), Direction.PROMOTE))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("no sense with -Dfailover.pullRequest=true");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    private static RemoteOptions waiting(String kubectl, boolean pullRequest) {
        return new RemoteOptions(
                Optional.empty(),
                pullRequest,
                List.of(),
                CredentialOptions.DEFAULT,
                Optional.of(WaitOptions.of("5m", kubectl)));
    }

    private RemoteOptions repository(boolean pullRequest) {
        return new RemoteOptions(Optional.of("file://" + directory.resolve("remote.git")), pullRequest, List.of());
    }

    private static CommitOptions commit(String branch) {
        return new CommitOptions(
                true,
                Optional.empty(),
                Optional.of(branch),
                Optional.of("Jane Doe <jane@example.org>"),
                Optional.of("Jane Doe <jane@example.org>"));
    }

    private SwapResult run(MessageOptions message, RemoteOptions remote, CommitOptions commit, Direction direction) {
        return new Failover("mvn failover:", CLOCK)
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        RuleOptions.DEFAULT,
                        direction,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        Acceptance.NONE,
                        commit,
                        message,
                        remote,
                        SwapStrategy.REFUSE,
                        false));
    }
}
