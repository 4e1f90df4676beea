package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Head;
import dev.failover.source.SourceException;
import dev.failover.source.SourceTree;
import dev.failover.source.SourceTree.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git user;

    @BeforeEach
    void a_repository_with_links_and_ignored_files() throws IOException {
        user = Git.init(temp.resolve("user"));
        user.write("apps/a.yaml", "a: 1\n").write("apps/b/c.yaml", "c: 1\n").write("ä ö.yaml", "x: 1\n");
        Files.createSymbolicLink(user.path("link.yaml"), Path.of("apps/a.yaml"));
        Files.createSymbolicLink(user.path("dir"), Path.of("apps/b"));
        Files.createSymbolicLink(user.path("apps/up"), Path.of("../ä ö.yaml"));
        Files.createSymbolicLink(user.path("out"), Path.of("../secret"));
        Files.createSymbolicLink(user.path("absolute"), temp.resolve("secret"));
        Files.createSymbolicLink(user.path("loop"), Path.of("loop"));
        Files.writeString(temp.resolve("secret"), "secret\n");
        user.commitAll("first");
    }

    @Test
    void a_commit_is_read_without_a_checkout() {
        String first = user.head();
        user.run("rm", "-q", "-r", "apps");
        try (GitRepository repository = open()) {
            SourceTree tree = repository.tree(new CommitId(first));

            assertThat(tree.name()).isEqualTo(first.substring(0, 7));
            assertThat(tree.file("apps/a.yaml"))
                    .hasValueSatisfying(file -> assertThat(file.text()).isEqualTo("a: 1\n"));
            assertThat(tree.file("apps")).isEmpty();
            assertThat(tree.file("apps/none.yaml")).isEmpty();
            assertThat(tree.isDirectory("")).isTrue();
            assertThat(tree.isDirectory("apps/b")).isTrue();
            assertThat(tree.isDirectory("apps/a.yaml")).isFalse();
            assertThat(tree.list("apps")).containsExactly("a.yaml", "b", "up");
            assertThat(tree.tracking("apps/a.yaml")).isEqualTo(Tracking.TRACKED);
            assertThat(tree.tracking("apps/none.yaml")).isEqualTo(Tracking.UNTRACKED);
        }
    }

    @Test
    void both_trees_agree_on_files_and_links() {
        try (GitRepository repository = open()) {
            SourceTree commit = repository.tree(repository.head().commit().orElseThrow());
            SourceTree checkout = repository.checkout();

            assertThat(commit.discover())
                    .containsExactly("apps/a.yaml", "apps/b/c.yaml", "apps/up", "link.yaml", "ä ö.yaml")
                    .isEqualTo(checkout.discover());
            for (SourceTree tree : new SourceTree[] {commit, checkout}) {
                assertThat(tree.file("link.yaml").orElseThrow().text()).isEqualTo("a: 1\n");
                assertThat(tree.file("dir/c.yaml").orElseThrow().text()).isEqualTo("c: 1\n");
                assertThat(tree.file("apps/up").orElseThrow().text()).isEqualTo("x: 1\n");
                assertThat(tree.isDirectory("dir")).isTrue();
                assertThat(tree.list("dir")).containsExactly("c.yaml");
                assertThat(tree.file("loop")).isEmpty();
                assertThat(tree.tracking("dir/c.yaml")).isEqualTo(Tracking.TRACKED);
                assertThatThrownBy(() -> tree.file("out"))
                        .isInstanceOf(SourceException.class)
                        .hasMessageContaining("leads out of");
                assertThatThrownBy(() -> tree.file("absolute")).isInstanceOf(SourceException.class);
            }
        }
    }

    @Test
    void a_checkout_passes_over_what_git_ignores_anywhere() throws IOException {
        user.write(".gitignore", "*.log\nbuild/\n!keep.log\n").write("apps/.gitignore", "local.*\n/only-here\n");
        user.write("x.log", "").write("keep.log", "").write("build/y.yaml", "").write("apps/local.yaml", "");
        user.write("apps/only-here", "")
                .write("apps/b/only-here", "")
                .write("info.tmp", "")
                .write("global.bak", "");
        user.write("build/tracked.yaml", "")
                .write("target/failover/report.json", "")
                .write("new.yaml", "");
        Files.writeString(user.path(".git/info/exclude"), "*.tmp\n");
        Path excludes = Files.writeString(home.home().resolve("excludes"), "*.bak\n");
        Files.writeString(home.home().resolve(".gitconfig"), "[core]\n\texcludesFile = " + excludes + "\n");
        home.install(Map.of());
        user.run("add", "-f", "build/tracked.yaml");
        Git.init(user.path("nested")).write("other.yaml", "").commitAll("nested");
        try (GitRepository repository = open()) {
            SourceTree tree = repository.checkout();

            assertThat(tree.discover())
                    .contains("keep.log", "apps/b/only-here", "build/tracked.yaml", "new.yaml", ".gitignore")
                    .doesNotContain("x.log", "build/y.yaml", "apps/local.yaml", "apps/only-here", "info.tmp")
                    .doesNotContain("global.bak", "target/failover/report.json", "nested/other.yaml");
            assertThat(tree.tracking("x.log")).isEqualTo(Tracking.IGNORED);
            assertThat(tree.tracking("build/y.yaml")).isEqualTo(Tracking.IGNORED);
            assertThat(tree.tracking("build/tracked.yaml")).isEqualTo(Tracking.TRACKED);
            assertThat(tree.tracking("new.yaml")).isEqualTo(Tracking.UNTRACKED);
            assertThat(tree.tracking("nothing.yaml")).isEqualTo(Tracking.UNTRACKED);
            assertThat(tree.file("x.log")).isPresent();
        }
    }

    @Test
    void revisions_and_merge_bases_are_resolved() {
        String first = user.head();
        user.run("checkout", "-q", "-b", "side");
        user.write("side", "").commitAll("side").run("tag", "v1");
        String side = user.head();
        user.run("checkout", "-q", "main");
        user.write("main", "").commitAll("main");
        try (GitRepository repository = open()) {
            assertThat(repository.history().resolve("v1^")).contains(new CommitId(first));
            assertThat(repository.history().resolve("nothing")).isEmpty();
            assertThat(repository.history().resolve("HEAD:apps")).isEmpty();
            assertThat(repository.history().resolve("a..b")).isEmpty();
            assertThat(repository.history().mergeBase(new CommitId(side), new CommitId(user.head())))
                    .contains(new CommitId(first));
            assertThat(repository.head())
                    .isEqualTo(new Head(Optional.of("main"), Optional.of(new CommitId(user.head()))));
        }
    }

    @Test
    void a_repository_is_found_from_below_and_in_linked_work_trees_only() throws IOException {
        user.run("worktree", "add", "-q", "--detach", temp.resolve("linked").toString());
        Git.initBare(temp.resolve("bare.git"));
        try (GitRepository below = GitRepository.discover(user.path("apps/b")).orElseThrow();
                GitRepository linked =
                        GitRepository.discover(temp.resolve("linked/apps")).orElseThrow()) {
            assertThat(below.workTree()).isEqualTo(user.directory().toRealPath());
            assertThat(linked.workTree()).isEqualTo(temp.resolve("linked").toRealPath());
            assertThat(linked.head().detached()).isTrue();
        }
        assertThatThrownBy(() -> GitRepository.discover(temp.resolve("bare.git")))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("is a bare Git repository");
        assertThat(GitRepository.discover(Files.createDirectory(temp.resolve("none"))))
                .isEmpty();
    }

    @Test
    void what_git_forbids_us_to_touch_is_refused() {
        user.run("config", "core.repositoryformatversion", "1");
        user.run("config", "extensions.futureThing", "true");

        assertThatThrownBy(this::open)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("extensions.futurething = true");
    }

    private GitRepository open() {
        return GitRepository.discover(user.directory()).orElseThrow();
    }
}
