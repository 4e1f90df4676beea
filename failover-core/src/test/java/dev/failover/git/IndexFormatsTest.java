package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.GitException;
import dev.failover.source.SourceTree.Tracking;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFormatsTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git user;

    @BeforeEach
    void a_repository() {
        user = Git.init(temp.resolve("user"));
        user.write("apps/a.yaml", "v: 1\n").write("apps/ab.yaml", "v: 1\n").write("apps/b/c.yaml", "v: 1\n");
        user.write("ä.yaml", "v: 1\n").commitAll("first");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void every_version_is_rewritten_so_that_git_finds_nothing_to_refresh(int version) {
        user.run("update-index", "--index-version", String.valueOf(version));
        user.write("intended.yaml", "").run("add", "-N", "intended.yaml");
        String status = user.status();

        for (String path : new String[] {"apps/a.yaml", "apps/ab.yaml", "apps/b/c.yaml", "ä.yaml"}) {
            assertThat(Requests.commit(user, false, path, "v: 2\n")).isInstanceOf(Committed.class);
            assertThat(user.run("diff-files", "--name-only")).isEqualTo("intended.yaml\n");
        }
        assertThat(user.status()).isEqualTo(status);
        user.fsck();
    }

    @Test
    void flags_of_other_entries_stay() {
        user.run("update-index", "--assume-unchanged", "apps/ab.yaml");
        user.run("update-index", "--skip-worktree", "ä.yaml");
        String flags = user.run("ls-files", "-v");

        assertThat(Requests.commit(user, false, "apps/a.yaml", "v: 2\n")).isInstanceOf(Committed.class);
        assertThat(user.run("ls-files", "-v")).isEqualTo(flags);
    }

    @Test
    void a_change_that_git_was_told_not_to_see_is_still_the_users() {
        user.run("update-index", "--assume-unchanged", "apps/a.yaml");
        user.write("apps/a.yaml", "v: mine\n");

        assertThatThrownBy(() -> Requests.commit(user, false, "apps/a.yaml", "v: 2\n"))
                .isInstanceOf(GitException.class);
        assertThat(user.read("apps/a.yaml")).isEqualTo("v: mine\n");
    }

    @Test
    void an_index_that_cannot_be_read_is_left_alone_and_the_files_are_found_without_it() {
        user.run("update-index", "--split-index");
        user.write(".gitignore", "*.log\n").write("x.log", "");
        String head = user.head();
        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            assertThat(repository.checkout().discover()).contains("apps/a.yaml").doesNotContain("x.log");
            assertThat(repository.checkout().tracking("apps/a.yaml")).isEqualTo(Tracking.UNKNOWN);
        }
        assertThatThrownBy(() -> Requests.commit(user, false, "apps/a.yaml", "v: 2\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("can't bring");
        assertThat(user.head()).isEqualTo(head);
        assertThat(user.read("apps/a.yaml")).isEqualTo("v: 1\n");
    }
}
