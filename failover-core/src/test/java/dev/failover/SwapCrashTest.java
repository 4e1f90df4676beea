package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.Forked;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.swap.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promote that is killed anywhere leaves all as it was or as it should be, and the next one ends well. */
@Tag("endurance")
class SwapCrashTest {
    private static final int KILLS = Integer.getInteger("failover.crash.points", 200);
    private static final String FILE = "sonarr/deployment.yaml";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_clone_with_work_of_the_user() {
        sandbox = new GitSandbox(directory, "facade/two-services");
        sandbox.write("failover.yaml", sandbox.read("failover.yaml") + "# staged\n");
        sandbox.git("add", "failover.yaml");
        sandbox.write("radarr/deployment.yaml", sandbox.read("radarr/deployment.yaml") + "# mine\n");
        sandbox.write("new.txt", "new\n");
    }

    @Test
    void killed_at_any_moment_nothing_is_torn_and_the_next_run_ends_well() throws Exception {
        String first = sandbox.git("rev-parse", "HEAD").strip();
        String status = sandbox.git("status", "--porcelain");
        String before = sandbox.read(FILE);
        String after = before.replace("role: primary", "role: backup")
                .replace("claimName: pvc-sonarr", "claimName: pvc-sonarr-backup");
        long length = length();
        for (int i = 0; i < KILLS; i++) {
            reset(first);
            kill(start(), length * i / KILLS);

            sandbox.git("fsck", "--strict");
            sandbox.remote("fsck", "--strict");
            assertThat(sandbox.read(FILE)).isIn(before, after);
            assertThat(withoutSwapped(sandbox.git("status", "--porcelain"))).isEqualTo(status);

            SwapResult next = SwapOnce.swap(sandbox.workTree(), Direction.PROMOTE, "sonarr");

            assertThat(next.succeeded())
                    .as("kill %s: %s", i, new SwapText(next).text())
                    .isTrue();
            assertThat(sandbox.read(FILE)).isEqualTo(after);
            assertThat(sandbox.git("status", "--porcelain")).isEqualTo(status);
            assertThat(sandbox.remote("rev-list", "--count", first + "..main").strip())
                    .isEqualTo("1");
            assertThat(sandbox.git("rev-parse", "HEAD")).isEqualTo(sandbox.remote("rev-parse", "main"));
            assertThat(locks()).isEmpty();
        }
    }

    private static String withoutSwapped(String status) {
        return status.replaceAll("(?m)^.. " + FILE + "\n", "");
    }

    /** How long the part takes that can be interrupted, once the JVM is up. */
    private long length() throws Exception {
        Process process = start();
        long begin = System.nanoTime();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return System.nanoTime() - begin;
    }

    private Process start() throws IOException {
        Process process = Forked.java(SwapOnce.class, sandbox.workTree().toString(), "promote:sonarr")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.inputReader().readLine();
        return process;
    }

    private static void kill(Process process, long nanos) throws InterruptedException {
        LockSupport.parkNanos(nanos);
        process.destroyForcibly().waitFor();
    }

    /** What Git itself left locked when it was killed in the remote is Git's to clean up. */
    private void reset(String first) throws IOException {
        for (Path lock : locks()) {
            Files.delete(lock);
        }
        sandbox.remote("update-ref", "refs/heads/main", first);
        sandbox.git("update-ref", "refs/heads/main", first);
        sandbox.git("update-ref", "refs/remotes/origin/main", first);
        sandbox.git("reset", "-q", first, "--", FILE);
        sandbox.git("checkout", "-q", "--", FILE);
    }

    private List<Path> locks() throws IOException {
        try (Stream<Path> files = Files.walk(sandbox.workTree().resolve(".git"))) {
            return files.filter(file -> file.toString().endsWith(".lock")).toList();
        }
    }
}
