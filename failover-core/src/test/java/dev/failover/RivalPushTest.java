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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else whose push arrives just before ours: a hook of the remote, which moves the branch when we push. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the hook is a script of a POSIX shell")
class RivalPushTest {
    @TempDir
    Path directory;

    private final List<Duration> pauses = new ArrayList<>();
    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_swap_of_another_service_is_planned_over() throws IOException {
        rival("radarr", "role: backup", "pvc-radarr-backup");

        SwapResult result = promoteSonarr();

        assertThat(result).isInstanceOf(SwapResult.Committed.class);
        assertThat(pauses).hasSize(1);
        assertThat(sandbox.remote("log", "--format=%s", "main"))
                .isEqualTo("failover: sonarr - failover to backup\nrival\nStart\n");
        assertThat(sandbox.remote("show", "main:radarr/deployment.yaml")).contains("claimName: pvc-radarr-backup\n");
        assertThat(sandbox.remote("show", "main:sonarr/deployment.yaml")).contains("claimName: pvc-sonarr-backup\n");
        assertThat(sandbox.git("status", "--porcelain", "--branch")).isEqualTo("## main...origin/main\n");
    }

    @Test
    void where_the_rival_has_done_it_there_is_nothing_to_do() throws IOException {
        rival("sonarr", "role: backup", "pvc-sonarr-backup");

        SwapResult result = promoteSonarr();

        assertThat(result).isInstanceOf(SwapResult.NothingToDo.class);
        assertThat(new SwapText(result).text())
                .startsWith("Nothing to do: sonarr is on the backup already.\norigin/main (");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("rival\nStart\n");
    }

    @Test
    void a_service_that_the_rival_has_moved_half_way_is_refused() throws IOException {
        rival("sonarr", "role: backup", "pvc-sonarr");

        SwapResult result = promoteSonarr();

        assertThat(result).isInstanceOf(SwapResult.Refused.class);
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("rival\nStart\n");
        assertThat(sandbox.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_branch_that_never_rests_is_given_up_after_a_while() throws IOException {
        hook("git update-ref refs/heads/main $(git commit-tree -p main -m again main^{tree})");

        assertThatThrownBy(this::promoteSonarr)
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("origin/main was moved by somebody else 10 times in a row")
                .hasMessageContaining("nothing was changed");
        assertThat(pauses).hasSize(9).allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) <= 0);
        assertThat(sandbox.git("log", "--format=%s")).isEqualTo("Start\n");
    }

    private SwapResult promoteSonarr() {
        return new Failover("mvn failover:", Clock.systemUTC(), pauses::add)
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        Direction.PROMOTE,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        false));
    }

    /** The rival's commit lies ready in the remote, and is put on the branch once. */
    private void rival(String service, String node, String claim) throws IOException {
        String path = service + "/deployment.yaml";
        sandbox.git("switch", "-q", "-c", "rival");
        sandbox.write(
                path,
                sandbox.read(path).replace("role: primary", node).replaceAll("claimName: .*", "claimName: " + claim));
        sandbox.git("commit", "-qam", "rival");
        sandbox.git("push", "-q", "origin", "rival");
        sandbox.git("switch", "-q", "main");
        sandbox.git("branch", "-q", "-D", "rival");
        hook("[ $(git rev-parse main) = $(git rev-parse rival) ] || git merge-base --is-ancestor rival main"
                + " || git update-ref refs/heads/main rival");
    }

    /** Git lets a hook move no branch while objects are in quarantine; the rival isn't this push. */
    private void hook(String command) throws IOException {
        Path hook = Files.writeString(
                directory.resolve("remote.git/hooks/pre-receive"),
                "#!/bin/sh\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES\n"
                        + "export GIT_COMMITTER_NAME=rival GIT_COMMITTER_EMAIL=rival@example.org\n"
                        + "export GIT_AUTHOR_NAME=rival GIT_AUTHOR_EMAIL=rival@example.org\n" + command + "\nexit 0\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
