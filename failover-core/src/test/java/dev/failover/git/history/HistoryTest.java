package dev.failover.git.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.Git;
import dev.failover.git.GitRepository;
import dev.failover.git.IsolatedHome;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.LoggedCommit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git user;

    @BeforeEach
    void three_commits() {
        user = Git.init(temp.resolve("user"));
        user.write("apps/a.yaml", "v: 1\n").write("b.yaml", "v: 1\n").commitAll("first");
        user.write("apps/a.yaml", "v: 2\n")
                .commitAll(
                        "failover: a\n\nBody\n\nFailover-Service: a\nFailover-Claim: old -> new\nFailover-Service: b\n");
        user.write("b.yaml", "v: 2\n").commitAll("third");
    }

    @Test
    void the_log_goes_back_from_a_tip() {
        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            CommitId tip = repository.head().commit().orElseThrow();

            assertThat(repository.history().log(tip, List.of(), 10))
                    .extracting(LoggedCommit::subject)
                    .containsExactly("third", "failover: a", "first");
            assertThat(repository.history().log(tip, List.of("apps"), 1))
                    .singleElement()
                    .satisfies(commit -> {
                        assertThat(commit.subject()).isEqualTo("failover: a");
                        assertThat(commit.author()).isEqualTo("A Tester <tester@example.com>");
                        assertThat(commit.parents()).hasSize(1);
                        assertThat(commit.trailers("failover-service")).containsExactly("a", "b");
                        assertThat(commit.trailers("Failover-Claim")).containsExactly("old -> new");
                        assertThat(commit.trailers("Failover-Reason")).isEmpty();
                    });
            assertThat(repository.history().isShallow()).isFalse();
        }
    }

    @Test
    void a_shallow_clone_says_so() {
        new Git(temp)
                .run(
                        "clone",
                        "-q",
                        "--depth",
                        "1",
                        "file://" + user.directory(),
                        temp.resolve("shallow").toString());
        try (GitRepository repository =
                GitRepository.discover(temp.resolve("shallow")).orElseThrow()) {
            assertThat(repository.history().isShallow()).isTrue();
            assertThat(repository.history().log(repository.head().commit().orElseThrow(), List.of(), 10))
                    .hasSize(1);
        }
    }
}
