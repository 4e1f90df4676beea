package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.LocalBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Identity;
import dev.failover.git.model.PathState;
import dev.failover.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LocalCommitTest {
    private static final LocalBranch MAIN = new LocalBranch("main");

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git user;

    @BeforeEach
    void a_repository_with_one_commit() {
        user = Git.init(temp.resolve("user"));
        user.write("apps/a.yaml", "role: primary\n")
                .write("apps/b.yaml", "x: 1\n")
                .commitAll("first");
    }

    @Test
    void without_a_remote_the_branch_of_head_moves() {
        Committed committed = (Committed) commit("apps/a.yaml", "role: backup\n");

        assertThat(user.head()).isEqualTo(committed.commit().name());
        assertThat(user.status()).isEmpty();
        assertThat(user.read("apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.run("reflog", "-1")).contains("failover");
        user.fsck();
    }

    @Test
    void the_index_needs_no_refresh_afterwards() {
        commit("apps/a.yaml", "role: backup\n");

        assertThat(user.run("diff-files")).isEmpty();
        assertThat(user.run("diff-index", "--cached", "HEAD")).isEmpty();
    }

    @Test
    void a_changed_file_is_refused_and_nothing_is_committed() {
        String head = user.head();
        user.write("apps/a.yaml", "role: primary # note\n");

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessage("nothing was committed: your uncommitted changes are in the way: apps/a.yaml");
        assertThat(user.head()).isEqualTo(head);
        assertThat(user.status()).isEqualTo(" M apps/a.yaml\n");
    }

    @Test
    void a_staged_file_is_refused_even_when_the_work_tree_has_the_old_bytes() {
        user.write("apps/a.yaml", "role: other\n").run("add", "apps/a.yaml");
        user.write("apps/a.yaml", "role: primary\n");

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n")).isInstanceOf(GitException.class);
        assertThat(user.run("diff", "--cached")).contains("+role: other");
    }

    @Test
    void a_branch_that_was_moved_since_is_told() {
        try (GitRepository repository = open()) {
            CommitId base = repository.delivery().tip(MAIN);
            user.write("c.yaml", "y: 1\n").commitAll("second");

            assertThat(repository.delivery().commit(Requests.write(base, MAIN, "apps/a.yaml", "role: backup\n")))
                    .isEqualTo(new Moved(Optional.of(new CommitId(user.head())), ""));
            assertThat(user.read("apps/a.yaml")).isEqualTo("role: primary\n");
            assertThat(user.status()).isEmpty();
        }
    }

    @Test
    void a_detached_head_needs_a_named_branch_and_stays_where_it_is() {
        user.run("checkout", "-q", "--detach");
        String head = user.head();
        try (GitRepository repository = open()) {
            assertThatThrownBy(() -> repository.delivery().destination(false, Optional.empty(), Optional.empty()))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining("HEAD is detached");

            Destination main = repository.delivery().destination(false, Optional.empty(), Optional.of("main"));
            assertThat(repository
                            .delivery()
                            .commit(Requests.write(
                                    repository.delivery().tip(main), main, "apps/a.yaml", "role: backup\n")))
                    .isInstanceOf(Committed.class);
        }
        assertThat(user.head()).isEqualTo(head);
        assertThat(user.run("show", "main:apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void a_branch_that_another_work_tree_has_checked_out_is_not_moved() {
        user.run("worktree", "add", "-q", "-b", "side", temp.resolve("side").toString());
        Git side = new Git(temp.resolve("side"));
        try (GitRepository repository = GitRepository.discover(side.directory()).orElseThrow()) {
            assertThat(repository.head().branch()).contains("side");
            assertThatThrownBy(() -> repository
                            .delivery()
                            .commit(Requests.write(
                                    repository.delivery().tip(MAIN), MAIN, "apps/a.yaml", "role: backup\n")))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining("checked out in another work tree");
        }
        assertThat(Requests.commit(side, false, "apps/a.yaml", "role: backup\n"))
                .isInstanceOf(Committed.class);
        assertThat(side.status()).isEmpty();
        assertThat(side.read("apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
        user.fsck();
    }

    @Test
    void a_mode_stays_in_the_commit_and_is_on_disk_as_git_makes_it() throws IOException {
        user.write("run.sh", "old\n");
        Files.setPosixFilePermissions(user.path("run.sh"), PosixFilePermissions.fromString("rwxr-x---"));
        user.commitAll("script");

        commit("run.sh", "new\n");

        assertThat(user.run("ls-tree", "HEAD", "run.sh")).startsWith("100755");
        Git clone = user.cloneTo(temp.resolve("clone"));
        assertThat(Files.getPosixFilePermissions(user.path("run.sh")))
                .isEqualTo(Files.getPosixFilePermissions(clone.path("run.sh")));
        assertThat(user.status()).isEmpty();
    }

    @Test
    void a_file_behind_a_symbolic_link_is_written_where_it_is() throws IOException {
        Files.createSymbolicLink(user.path("link.yaml"), Path.of("apps/a.yaml"));
        user.commitAll("link");

        commit("link.yaml", "role: backup\n");

        assertThat(user.path("link.yaml")).isSymbolicLink();
        assertThat(user.run("show", "HEAD:apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.run("ls-tree", "HEAD", "link.yaml")).startsWith("120000");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void a_file_in_a_directory_behind_a_symbolic_link_is_removed_where_it_is() throws IOException {
        Files.createSymbolicLink(user.path("linked"), Path.of("apps"));
        user.commitAll("link");
        try (GitRepository repository = open()) {
            CommitRequest request = new CommitRequest(
                    repository.delivery().tip(MAIN),
                    MAIN,
                    List.of(),
                    List.of("linked/b.yaml"),
                    "remove",
                    Optional.empty(),
                    Optional.empty(),
                    Requests.TIME);
            assertThat(repository.delivery().commit(request)).isInstanceOf(Committed.class);
        }
        assertThat(user.path("apps/b.yaml")).doesNotExist();
        assertThat(user.path("linked")).isSymbolicLink();
        assertThat(user.status()).isEmpty();
    }

    @Test
    void a_directory_that_the_user_replaced_by_a_link_is_not_written_through() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.move(user.path("apps/a.yaml"), elsewhere.resolve("a.yaml"));
        Files.move(user.path("apps/b.yaml"), elsewhere.resolve("b.yaml"));
        Files.delete(user.path("apps"));
        Files.createSymbolicLink(user.path("apps"), elsewhere);

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n")).isInstanceOf(GitException.class);
        assertThat(elsewhere.resolve("a.yaml")).hasContent("role: primary");
    }

    @Test
    void files_are_added_and_removed() {
        try (GitRepository repository = open()) {
            CommitRequest request = new CommitRequest(
                    repository.delivery().tip(MAIN),
                    MAIN,
                    List.of(new SourceFile("new/deep/c.yaml", "y: 1\n".getBytes(StandardCharsets.UTF_8))),
                    List.of("apps/a.yaml", "apps/b.yaml"),
                    "swap files",
                    Identity.parse("An Author <author@example.com>"),
                    Identity.parse("A Committer <committer@example.com>"),
                    Requests.TIME);
            assertThat(repository.delivery().commit(request)).isInstanceOf(Committed.class);
        }
        assertThat(user.run("ls-tree", "-r", "--name-only", "HEAD")).isEqualTo("new/deep/c.yaml\n");
        assertThat(user.path("apps")).doesNotExist();
        assertThat(user.read("new/deep/c.yaml")).isEqualTo("y: 1\n");
        assertThat(user.run("log", "-1", "--format=%an %cn %cI")).startsWith("An Author A Committer 2027-01-31T");
        assertThat(user.status()).isEmpty();
        user.fsck();
    }

    @Test
    void paths_may_have_blanks_and_any_letters() {
        String path = "müller & söhne/ein file.yaml";
        user.write(path, "role: primary\n").commitAll("odd names");

        commit(path, "role: backup\n");

        assertThat(user.read(path)).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
        user.fsck();
    }

    @Test
    void with_autocrlf_the_blob_has_lf_and_the_file_crlf() {
        user.run("config", "core.autocrlf", "true");
        user.run("rm", "-q", "--cached", "-r", ".");
        user.run("reset", "-q", "--hard");
        assertThat(user.read("apps/a.yaml")).isEqualTo("role: primary\r\n");

        commit("apps/a.yaml", "role: backup\n");

        assertThat(user.read("apps/a.yaml")).isEqualTo("role: backup\r\n");
        assertThat(user.run("cat-file", "-p", "HEAD:apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void a_file_under_a_filter_is_left_to_git() {
        user.write(".gitattributes", "*.yaml filter=shout\n").commitAll("attributes");
        user.run("config", "filter.shout.smudge", "touch " + temp.resolve("ran"));

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("only Git itself can check out apps/a.yaml");
        assertThat(temp.resolve("ran")).doesNotExist();
    }

    @Test
    void a_locked_index_is_named() throws IOException {
        String head = user.head();
        Files.createFile(user.path(".git/index.lock"));

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("index.lock exists")
                .extracting(e -> ((GitException) e).advice())
                .asString()
                .contains("rm '");
        assertThat(user.head()).isEqualTo(head);
        assertThat(user.path(".git/index.lock")).exists();
    }

    @Test
    void in_the_middle_of_a_merge_nothing_is_committed() {
        user.run("checkout", "-q", "-b", "side");
        user.write("apps/b.yaml", "x: 2\n").commitAll("side");
        user.run("checkout", "-q", "main");
        user.write("apps/b.yaml", "x: 3\n").commitAll("main");
        user.tryRun("merge", "side");
        String before = user.status();

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessage("nothing was committed: a merge is under way");
        assertThat(user.status()).isEqualTo(before);
        try (GitRepository repository = open()) {
            assertThat(repository.operationInProgress()).contains("a merge");
            assertThat(repository.state("apps/b.yaml")).isEqualTo(PathState.CONFLICTED);
        }
    }

    @Test
    void who_commits_must_be_configured() {
        user.run("config", "--unset", "user.name");
        user.run("config", "--unset", "user.email");

        assertThatThrownBy(() -> commit("apps/a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessage("Git doesn't know who makes the commit; not configured: user.name, user.email")
                .extracting(e -> ((GitException) e).advice())
                .isEqualTo("git config --global user.name \"Your Name\"\n"
                        + "git config --global user.email you@example.com");
    }

    @Test
    void a_sparse_checkout_stays_sparse() {
        user.write("deep/other/c.yaml", "c: 1\n").commitAll("more");
        user.run("sparse-checkout", "set", "--no-cone", "/deep/");
        assertThat(user.path("apps/a.yaml")).doesNotExist();

        commit("apps/a.yaml", "role: backup\n");

        assertThat(user.path("apps/a.yaml")).doesNotExist();
        assertThat(user.run("show", "HEAD:apps/a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void states_of_paths_are_told_by_content() throws IOException {
        user.write("staged.yaml", "s\n").run("add", "staged.yaml");
        user.write("apps/b.yaml", "x: 2\n").write("new.yaml", "n\n");
        Files.setLastModifiedTime(user.path("apps/a.yaml"), FileTime.fromMillis(0));
        try (GitRepository repository = open()) {
            assertThat(repository.state("apps/a.yaml")).isEqualTo(PathState.UNCHANGED);
            assertThat(repository.state("apps/b.yaml")).isEqualTo(PathState.MODIFIED);
            assertThat(repository.state("staged.yaml")).isEqualTo(PathState.STAGED);
            assertThat(repository.state("new.yaml")).isEqualTo(PathState.UNTRACKED);
            assertThat(repository.state("nothing.yaml")).isEqualTo(PathState.UNCHANGED);
            SourceFile planned = new SourceFile("apps/b.yaml", "x: 2\n".getBytes(StandardCharsets.UTF_8));
            assertThat(repository.state(planned)).isEqualTo(PathState.UNCHANGED);
            user.run("add", "apps/b.yaml");
            assertThat(repository.state(planned)).isEqualTo(PathState.UNCHANGED);
            assertThat(repository.state("apps/b.yaml")).isEqualTo(PathState.STAGED);
        }
    }

    private CommitOutcome commit(String path, String text) {
        return Requests.commit(user, false, path, text);
    }

    private GitRepository open() {
        return GitRepository.discover(user.directory()).orElseThrow();
    }
}
