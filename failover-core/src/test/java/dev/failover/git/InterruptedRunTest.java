package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.checkout.IndexLock;
import dev.failover.git.checkout.RefNote;
import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.CommitOutcome.NothingToCommit;
import dev.failover.git.model.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that dies at any moment leaves everything whole, and the next one ends well. */
class InterruptedRunTest {
    private static final int KILLS = 15;

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git remote;
    private Git user;

    @BeforeEach
    void a_clone_with_changes_of_the_user() {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").write("b.yaml", "x: 1\n").write("c.yaml", "y: 1\n");
        user.commitAll("first").run("push", "-q", "origin", "HEAD:main");
        user.run("branch", "-q", "--set-upstream-to=origin/main");
        user.write("b.yaml", "x: 2\n").run("add", "b.yaml");
        user.write("c.yaml", "y: 2\n").write("mine.txt", "mine\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "local"})
    void killed_at_any_moment_the_next_run_finishes(String way) throws Exception {
        String first = user.head();
        String status = user.status();
        long length = length(way);
        for (int i = 0; i < KILLS; i++) {
            reset(first);
            killAfter(start(way), length * i / KILLS);

            user.fsck();
            remote.fsck();
            assertThat(user.read("a.yaml")).isIn("role: primary\n", "role: backup\n");
            assertThat(user.status().replaceAll("(?m)^..(?= a.yaml$)", "XX").replace("XX a.yaml\n", ""))
                    .isEqualTo(status);

            finish(way);
            assertThat(user.status()).isEqualTo(status);
            assertThat(user.read("a.yaml")).isEqualTo("role: backup\n");
            Git target = way.equals("push") ? remote : user;
            assertThat(target.run("rev-list", "--count", first + "..main").strip())
                    .isEqualTo("1");
            assertThat(user.head()).isEqualTo(target.run("rev-parse", "main").strip());
            assertThat(locks()).isEmpty();
        }
    }

    @Test
    void pushed_but_not_yet_followed_is_finished() {
        Git other = remote.cloneTo(temp.resolve("other"));
        other.write("a.yaml", "role: backup\n").commitAll("swap").run("push", "-q");

        assertFollows(other.head());
    }

    @Test
    void a_file_that_has_the_new_bytes_already_is_finished() {
        Git other = remote.cloneTo(temp.resolve("other"));
        other.write("a.yaml", "role: backup\n").commitAll("swap").run("push", "-q");
        user.write("a.yaml", "role: backup\n");

        assertFollows(other.head());
    }

    @Test
    void file_and_index_that_are_new_already_are_finished() {
        Git other = remote.cloneTo(temp.resolve("other"));
        other.write("a.yaml", "role: backup\n").commitAll("swap").run("push", "-q");
        user.write("a.yaml", "role: backup\n").run("add", "a.yaml");

        assertFollows(other.head());
    }

    @Test
    void locks_of_a_dead_run_are_cleared_and_those_of_git_are_not() throws IOException {
        Path ours = Files.createDirectories(user.path(".git/failover"));
        Files.writeString(ours.resolve(IndexLock.MARKER), "");
        Files.createLink(user.path(".git/index.lock"), ours.resolve(IndexLock.MARKER));
        Path refLock = user.path(".git/refs/heads/main.lock");
        Files.write(ours.resolve(RefNote.NAME), List.of(refLock.toString(), "0".repeat(40)));
        Files.writeString(refLock, "0".repeat(40) + "\n");
        assertThat(Requests.commit(user, false, "a.yaml", "role: backup\n")).isInstanceOf(Committed.class);

        Files.write(ours.resolve(RefNote.NAME), List.of(refLock.toString(), "0".repeat(40)));
        Files.writeString(refLock, "1".repeat(40) + "\n");
        try (GitRepository repository = open()) {
            repository.delivery().follow(new Destination.LocalBranch("main"), new CommitId(user.head()));
        }
        assertThat(refLock).exists();
    }

    private void assertFollows(String tip) {
        String status = user.status().replaceAll("(?m)^.. a.yaml\n", "");
        try (GitRepository repository = open()) {
            Destination destination = repository.delivery().destination(true, Optional.empty(), Optional.empty());
            CommitId found = repository.delivery().tip(destination);
            assertThat(repository.delivery().commit(Requests.write(found, destination, "a.yaml", "role: backup\n")))
                    .isInstanceOf(NothingToCommit.class);
            assertThat(repository.delivery().follow(destination, found)).isInstanceOf(Followed.class);
            assertThat(repository.delivery().follow(destination, found)).isEqualTo(new Followed(List.of()));
        }
        assertThat(user.head()).isEqualTo(tip);
        assertThat(user.status()).isEqualTo(status);
    }

    /** How long the part takes that can be interrupted, once the JVM is up. */
    private long length(String way) throws Exception {
        Process process = start(way);
        long begin = System.nanoTime();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return System.nanoTime() - begin;
    }

    private Process start(String way) throws IOException {
        ProcessBuilder builder = Forked.java(CommitOnce.class, user.directory().toString(), way);
        builder.environment().put("HOME", home.home().toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.inputReader().readLine();
        return process;
    }

    private static void killAfter(Process process, long nanos) throws InterruptedException {
        LockSupport.parkNanos(nanos);
        process.destroyForcibly().waitFor();
    }

    /** The next run; the killed one's push may still be going on at the remote, then it is told to plan again. */
    private void finish(String way) {
        CommitOutcome outcome = Requests.commit(user, way.equals("push"), "a.yaml", "role: backup\n");
        for (int i = 0; i < 5 && outcome instanceof Moved; i++) {
            outcome = Requests.commit(user, way.equals("push"), "a.yaml", "role: backup\n");
        }
        assertThat(outcome).isNotInstanceOf(Moved.class);
        try (GitRepository repository = open()) {
            Destination destination =
                    repository.delivery().destination(way.equals("push"), Optional.empty(), Optional.empty());
            assertThat(repository
                            .delivery()
                            .follow(destination, repository.delivery().tip(destination)))
                    .isInstanceOf(Followed.class);
        }
    }

    private void reset(String first) throws IOException {
        for (Path lock : locks()) {
            Files.delete(lock);
        }
        remote.run("update-ref", "refs/heads/main", first);
        user.run("update-ref", "refs/heads/main", first);
        user.run("update-ref", "refs/remotes/origin/main", first);
        user.run("reset", "-q", first, "--", "a.yaml");
        user.run("checkout", "-q", "--", "a.yaml");
    }

    private List<Path> locks() throws IOException {
        try (var files = Files.walk(user.path(".git"))) {
            return files.filter(file -> file.toString().endsWith(".lock")).toList();
        }
    }

    private GitRepository open() {
        return GitRepository.discover(user.directory()).orElseThrow();
    }
}
