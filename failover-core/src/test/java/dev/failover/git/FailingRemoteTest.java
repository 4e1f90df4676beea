package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FailingRemoteTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git remote;
    Git user;
    String first;

    @BeforeEach
    void a_clone() {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        first = user.head();
    }

    @Test
    void a_hook_that_rejects_is_quoted() throws IOException {
        hook("pre-receive", "echo 'not on my watch' >&2; exit 1");

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("rejected the push to main: pre-receive hook declined")
                .hasMessageContaining("not on my watch");
        assertNothingChanged();
    }

    @Test
    void hooks_of_the_remote_run_and_those_of_the_user_do_not() throws IOException {
        hook("post-receive", "touch '" + temp.resolve("received") + "'");
        for (String name : new String[] {"pre-commit", "pre-push", "post-commit", "reference-transaction"}) {
            Path mine = Files.writeString(
                    user.path(".git/hooks/" + name), "#!/bin/sh\ntouch '" + temp.resolve("mine") + "'\n");
            Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(commit()).isInstanceOf(Committed.class);
        assertThat(temp.resolve("received")).exists();
        assertThat(temp.resolve("mine")).doesNotExist();
    }

    @Test
    void a_branch_that_is_checked_out_there_is_refused_as_git_does() {
        Git other = Git.init(temp.resolve("other"));
        other.run("pull", "-q", remote.directory().toString(), "main");
        user.run("remote", "set-url", "origin", other.directory().toString());

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("branch is currently checked out");
    }

    @Test
    void no_repository_there() {
        user.run("remote", "set-url", "origin", temp.resolve("gone.git").toString());

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("no repository at the remote origin (" + temp.resolve("gone.git"));
        assertNothingChanged();
    }

    @Test
    void nobody_listens_and_the_password_stays_out_of_the_message() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        user.run("remote", "set-url", "origin", "http://me:s3cretpw@127.0.0.1:" + port + "/x.git");

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("can't reach the remote origin (http://127.0.0.1:" + port + "/x.git)")
                .hasMessageNotContaining("s3cretpw")
                .hasMessageNotContaining("me:");
        try (GitRepository repository = open()) {
            assertThat(repository.delivery().url(new RemoteBranch("origin", "main")))
                    .isEqualTo("http://127.0.0.1:" + port + "/x.git");
        }
    }

    @Test
    void a_branch_that_the_remote_does_not_have_is_named() {
        user.run("switch", "-q", "-c", "feature");
        user.run("config", "branch.feature.remote", "origin");
        user.run("config", "branch.feature.merge", "refs/heads/feature");

        assertThatThrownBy(this::commit)
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice())
                                .isEqualTo("Commit to an existing branch: -Dfailover.branch=NAME\nor create this one:\n"
                                        + "  git push -u origin feature"))
                .hasMessageContaining("has no branch feature");
        user.run("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
        assertThatThrownBy(this::commit)
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.advice()).contains("-Dfailover.branch=main\n"));
    }

    @Test
    void a_work_tree_that_cannot_be_written_does_not_keep_the_commit_from_the_remote() throws Exception {
        user.write("apps/b.yaml", "x: 1\n").commitAll("more").run("push", "-q", "origin", "HEAD:main");
        ReadOnly.during(user.path("apps"), () -> {
            Committed committed = (Committed) Requests.commit(user, true, "apps/b.yaml", "x: 2\n");
            assertThat(committed.checkout())
                    .isInstanceOfSatisfying(
                            NotFollowed.class,
                            stays -> assertThat(stays.reason()).isEqualTo(Reason.NOT_WRITABLE));
        });
        assertThat(user.status()).isEmpty();
        assertThat(remote.run("show", "main:apps/b.yaml")).isEqualTo("x: 2\n");
    }

    @Test
    void a_repository_that_cannot_be_written_is_one_error() throws Exception {
        ReadOnly.during(
                user.path(".git/objects"),
                () -> assertThatThrownBy(this::commit)
                        .isInstanceOf(GitException.class)
                        .hasMessageContaining(user.path(".git").toString()));
        assertNothingChanged();
    }

    @Test
    void a_shallow_clone_serves() {
        Git shallow = new Git(temp.resolve("user"));
        shallow.write("a.yaml", "role: primary # 2\n").commitAll("second").run("push", "-q", "origin", "HEAD:main");
        new Git(temp)
                .run(
                        "clone",
                        "-q",
                        "--depth",
                        "1",
                        "file://" + remote.directory(),
                        temp.resolve("shallow").toString());
        Git clone = new Git(temp.resolve("shallow"));
        clone.run("config", "user.name", "A User");
        clone.run("config", "user.email", "user@example.com");
        Git other = remote.cloneTo(temp.resolve("other"));
        other.write("b.yaml", "x: 1\n").commitAll("third").run("push", "-q");

        assertThat(Requests.commit(clone, true, "a.yaml", "role: backup\n")).isInstanceOf(Committed.class);
        assertThat(clone.status()).isEmpty();
        assertThat(remote.run("rev-list", "--count", "main").strip()).isEqualTo("4");
        clone.fsck();
        remote.fsck();
    }

    @Test
    void a_branch_without_upstream_goes_to_the_only_remote() {
        user.run("branch", "-q", "--unset-upstream");
        try (GitRepository repository = open()) {
            assertThat(repository.delivery().destination(true, Optional.empty(), Optional.empty()))
                    .isEqualTo(new RemoteBranch("origin", "main"));
            assertThat(repository.delivery().destination(true, Optional.empty(), Optional.of("prod")))
                    .isEqualTo(new RemoteBranch("origin", "prod"));
            assertThat(repository.delivery().destination(false, Optional.empty(), Optional.empty()))
                    .isEqualTo(new Destination.LocalBranch("main"));
        }
        assertThat(commit()).isInstanceOf(Committed.class);
        assertThat(user.status()).isEmpty();

        user.run("remote", "add", "second", "https://example.com/x.git");
        try (GitRepository repository = open()) {
            assertThatThrownBy(() -> repository.delivery().destination(true, Optional.empty(), Optional.empty()))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining("several remotes: origin, second");
        }
    }

    private CommitOutcome commit() {
        return Requests.commit(user, true, "a.yaml", "role: backup\n");
    }

    private GitRepository open() {
        return GitRepository.discover(user.directory()).orElseThrow();
    }

    private void hook(String name, String script) throws IOException {
        Path hook = Files.writeString(remote.path("hooks/" + name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void assertNothingChanged() {
        assertThat(remote.run("rev-parse", "main").strip()).isEqualTo(first);
        assertThat(user.head()).isEqualTo(first);
        assertThat(user.status()).isEmpty();
    }
}
