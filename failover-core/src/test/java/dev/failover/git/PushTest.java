package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.Destination;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git remote;
    Git user;

    @BeforeEach
    void one_commit_on_the_remote_and_a_clone() {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("apps/a.yaml", "role: primary\n")
                .write("apps/b.yaml", "x: 1\n")
                .write("README", "hello\n");
        user.commitAll("first").run("push", "-q", "origin", "HEAD:main");
        user.run("branch", "-q", "--set-upstream-to=origin/main");
    }

    @Test
    void one_commit_is_pushed_and_the_checkout_follows() {
        String before = user.head();
        Committed committed = (Committed) commit("apps/a.yaml", "role: backup\n");

        assertThat(committed.checkout()).isEqualTo(new Followed(List.of("apps/a.yaml")));
        assertThat(remote.run("rev-parse", "main").strip())
                .isEqualTo(committed.commit().name());
        assertThat(user.head()).isEqualTo(committed.commit().name());
        assertThat(user.run("rev-parse", "origin/main").strip())
                .isEqualTo(committed.commit().name());
        assertThat(user.run("rev-parse", "HEAD^").strip()).isEqualTo(before);
        assertThat(user.read("apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
        assertThat(user.run("log", "-1", "--format=%an <%ae> %cn <%ce>%n%B"))
                .isEqualTo("A User <user@example.com> A User <user@example.com>\nfailover: a - failover to backup\n\n");
        user.fsck();
        remote.fsck();
    }

    @Test
    void what_the_user_staged_changed_or_created_stays_as_it_was() {
        user.write("README", "staged\n").run("add", "README");
        user.write("README", "and changed again\n")
                .write("apps/b.yaml", "x: 2\n")
                .write("notes.txt", "mine\n");
        String before = user.status();

        Committed committed = (Committed) commit("apps/a.yaml", "role: backup\n");

        assertThat(committed.checkout()).isInstanceOf(Followed.class);
        assertThat(user.status()).isEqualTo(before);
        assertThat(user.run("diff", "--cached")).contains("+staged").doesNotContain("role");
        assertThat(user.read("README")).isEqualTo("and changed again\n");
        assertThat(user.run("show", "--stat", "--format=", "HEAD"))
                .contains("apps/a.yaml")
                .contains("1 file changed");
    }

    @Test
    void a_changed_file_that_the_commit_changes_too_is_left_alone() {
        user.write("apps/a.yaml", "role: primary # note\n");

        Committed committed = (Committed) commit("apps/a.yaml", "role: backup\n");

        assertThat(committed.checkout()).isInstanceOfSatisfying(NotFollowed.class, stays -> {
            assertThat(stays.reason()).isEqualTo(Reason.FILES_IN_THE_WAY);
            assertThat(stays.paths()).containsExactly("apps/a.yaml");
            assertThat(stays.advice()).isEqualTo("git pull --ff-only");
        });
        assertThat(user.read("apps/a.yaml")).isEqualTo("role: primary # note\n");
        assertThat(user.status()).isEqualTo(" M apps/a.yaml\n");
        assertThat(remote.run("show", "main:apps/a.yaml")).isEqualTo("role: backup\n");
    }

    @Test
    void local_commits_are_not_pushed() {
        user.write("local.txt", "not for the remote\n").commitAll("local");
        String local = user.head();

        Committed committed = (Committed) commit("apps/a.yaml", "role: backup\n");

        assertThat(committed.checkout())
                .isInstanceOfSatisfying(
                        NotFollowed.class, stays -> assertThat(stays.reason()).isEqualTo(Reason.DIVERGED));
        assertThat(user.head()).isEqualTo(local);
        assertThat(remote.run("log", "--format=%s", "main")).isEqualTo("failover: a - failover to backup\nfirst\n");
    }

    @Test
    void a_push_by_somebody_else_in_between_is_told_and_changes_nothing() {
        try (GitRepository repository = open()) {
            Destination destination = repository.delivery().destination(true, Optional.empty(), Optional.empty());
            CommitId base = repository.delivery().tip(destination);
            Git other = remote.cloneTo(temp.resolve("other"));
            other.write("other.txt", "quicker\n").commitAll("other").run("push", "-q");

            CommitOutcome outcome =
                    repository.delivery().commit(Requests.write(base, destination, "apps/a.yaml", "role: backup\n"));

            assertThat(outcome).isEqualTo(new Moved(Optional.of(new CommitId(other.head())), ""));
            assertThat(user.status()).isEmpty();
            assertThat(user.head()).isEqualTo(base.name());
            assertThat(remote.run("rev-parse", "main").strip()).isEqualTo(other.head());

            CommitId tip = repository.delivery().tip(destination);
            assertThat(repository.delivery().commit(Requests.write(tip, destination, "apps/a.yaml", "role: backup\n")))
                    .isInstanceOf(Committed.class);
            assertThat(user.read("other.txt")).isEqualTo("quicker\n");
            assertThat(user.status()).isEmpty();
        }
    }

    @Test
    void a_commit_that_changes_nothing_is_not_made() {
        assertThat(commit("apps/a.yaml", "role: primary\n")).isInstanceOf(CommitOutcome.NothingToCommit.class);
    }

    CommitOutcome commit(String path, String text) {
        return Requests.commit(user, true, path, text);
    }

    GitRepository open() {
        return GitRepository.discover(user.directory()).orElseThrow();
    }
}
