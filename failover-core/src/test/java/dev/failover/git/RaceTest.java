package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.Moved;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many at once: nobody's commit is lost, and who comes second is told. */
class RaceTest {
    private static final int RIVALS = 4;
    private static final int COMMITS = 2;
    private static final int TRIES = 200;

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    @Test
    void rivals_with_clones_of_their_own_all_get_their_commits_in() throws Exception {
        Git remote = Git.initBare(temp.resolve("remote.git"));
        Git first = remote.cloneTo(temp.resolve("first"));
        for (int i = 0; i < RIVALS; i++) {
            first.write(file(i), "v: 0\n");
        }
        first.commitAll("first").run("push", "-q", "origin", "HEAD:main");
        List<Git> clones = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            clones.add(remote.cloneTo(temp.resolve("clone" + i)));
        }

        race(clones, true);

        assertAllCommitsAreIn(remote);
        remote.fsck();
        for (Git clone : clones) {
            assertThat(clone.status()).isEmpty();
            clone.fsck();
        }
    }

    @Test
    void rivals_in_one_work_tree_all_get_their_commits_in() throws Exception {
        Git user = Git.init(temp.resolve("user"));
        List<Git> same = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            user.write(file(i), "v: 0\n");
            same.add(user);
        }
        user.commitAll("first");

        race(same, false);

        assertAllCommitsAreIn(user);
        assertThat(user.status()).isEmpty();
        user.fsck();
    }

    private void assertAllCommitsAreIn(Git repository) {
        for (int i = 0; i < RIVALS; i++) {
            assertThat(repository.run("show", "main:" + file(i))).isEqualTo("v: " + COMMITS + "\n");
        }
        assertThat(repository.run("rev-list", "--count", "main").strip()).isEqualTo("" + (RIVALS * COMMITS + 1));
        assertThat(repository.run("rev-list", "--count", "--merges", "main").strip())
                .isEqualTo("0");
    }

    private void race(List<Git> clones, boolean push) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
        List<Callable<Void>> rivals = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            String file = file(i);
            Git clone = clones.get(i);
            rivals.add(() -> {
                for (int version = 1; version <= COMMITS; version++) {
                    commit(clone, push, file, "v: " + version + "\n");
                }
                return null;
            });
        }
        try {
            for (Future<Void> rival : threads.invokeAll(rivals)) {
                rival.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void commit(Git clone, boolean push, String file, String text) {
        CommitOutcome outcome = Requests.commit(clone, push, file, text);
        for (int i = 0; i < TRIES && outcome instanceof Moved; i++) {
            outcome = Requests.commit(clone, push, file, text);
        }
        assertThat(outcome).isInstanceOf(Committed.class);
    }

    private static String file(int rival) {
        return "apps/rival-" + rival + ".yaml";
    }
}
