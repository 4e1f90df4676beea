package dev.failover.git.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.Git;
import dev.failover.git.GitRepository;
import dev.failover.git.IsolatedHome;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.GitException;
import dev.failover.git.model.LoggedCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathLogsTest {
    private static final List<Set<String>> PATHS = List.of(
            Set.of("a.yaml"),
            Set.of("b.yaml"),
            Set.of("apps/c.yaml"),
            Set.of("apps/d.yaml", "a.yaml"),
            Set.of("apps"),
            Set.of("apps", "apps/c.yaml"),
            Set.of("turn"),
            Set.of("turn/e.yaml"),
            Set.of("nothing.yaml"));

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git user;

    @BeforeEach
    void a_first_commit() {
        user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "v: 1\n").write("turn", "v: 1\n").commitAll("first");
    }

    /** Branches that are merged, or whose changes a merge throws away. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void each_is_the_log_of_its_paths_alone(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            change(random);
            user.run("checkout", "-q", "-b", "side" + i, "HEAD~" + random.nextInt(2));
            change(random);
            change(random);
            user.run("checkout", "-q", "main");
            if (random.nextBoolean()) {
                change(random);
            }
            String strategy = List.of("-Xours", "-Xtheirs", "-sours").get(random.nextInt(3));
            if (user.tryRun("merge", "-q", "--no-ff", "-m", "merge " + i, strategy, "side" + i)
                            .exit()
                    != 0) {
                user.run("merge", "--abort");
            }
        }
        user.run("rm", "-q", "turn");
        user.write("turn/e.yaml", "v: 1\n").commitAll("a directory where a file was");
        user.write("turn/e.yaml", "v: 2\n").commitAll("last");

        assertSameLogs(user.directory(), 100);
        assertSameLogs(user.directory(), 2);
        user.cloneTo(temp.resolve("shallow"), "--no-local", "--depth", "4");
        assertSameLogs(temp.resolve("shallow"), 100);
    }

    @Test
    void the_history_is_read_once() throws IOException {
        user.run("checkout", "-q", "-b", "side");
        user.write("b.yaml", "v: 1\n").commitAll("second");
        user.run("checkout", "-q", "main");
        user.write("a.yaml", "v: 2\n").commitAll("third");
        user.run("merge", "-q", "-m", "merge", "side");
        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            CommitId tip = repository.head().commit().orElseThrow();
            PathLogs logs = repository.history().logs(tip, PATHS, 100);

            Files.move(user.path(".git/objects"), temp.resolve("elsewhere"));

            assertThat(logs.of(Set.of("a.yaml")))
                    .extracting(LoggedCommit::subject)
                    .containsExactly("third", "first");
            assertThat(logs.of(Set.of("b.yaml")))
                    .extracting(LoggedCommit::subject)
                    .containsExactly("second");
            assertThatThrownBy(() -> repository.history().log(tip, List.of("a.yaml"), 100))
                    .isInstanceOf(GitException.class);
        }
    }

    private void change(Random random) {
        String path = List.of("a.yaml", "b.yaml", "apps/c.yaml", "apps/d.yaml").get(random.nextInt(4));
        user.write(path, "v: " + random.nextInt() + "\n").commitAll("change " + path);
    }

    private static void assertSameLogs(Path directory, int limit) {
        try (GitRepository repository = GitRepository.discover(directory).orElseThrow()) {
            History history = repository.history();
            CommitId tip = repository.head().commit().orElseThrow();
            PathLogs logs = history.logs(tip, PATHS, limit);

            assertThat(PATHS).allSatisfy(paths -> assertThat(logs.of(paths)).isEqualTo(history.log(tip, paths, limit)));
        }
    }
}
