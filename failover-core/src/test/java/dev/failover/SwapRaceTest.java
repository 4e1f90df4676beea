package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.Forked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight processes move the same and different services against one bare repository. */
@Tag("endurance")
class SwapRaceTest {
    private static final int PROCESSES = 8;
    private static final List<String> SERVICES = List.of("sonarr", "radarr");

    @TempDir
    Path directory;

    @Test
    void nothing_is_lost_and_every_success_is_in_the_history() throws Exception {
        GitSandbox sandbox = new GitSandbox(directory, "facade/two-services");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start(i, SERVICES.get(i % SERVICES.size())));
        }
        List<String> lines = new ArrayList<>();
        for (Process process : processes) {
            lines.addAll(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.equals("started"))
                    .toList());
            assertThat(process.waitFor()).isZero();
        }

        assertThat(lines).hasSize(PROCESSES * 4).allMatch(line -> line.matches("[A-Z]\\w+ .+"));
        List<String> commits = lines.stream()
                .filter(line -> line.startsWith("Committed "))
                .map(line -> line.substring("Committed ".length()))
                .toList();
        assertThat(sandbox.remote("rev-list", "main~" + commits.size() + "..main")
                        .lines())
                .containsExactlyInAnyOrderElementsOf(commits);
        assertThat(sandbox.remote("rev-list", "--merges", "main")).isEmpty();
        assertThat(sandbox.remote("rev-list", "--count", "main").strip()).isEqualTo("" + (commits.size() + 1));
        SERVICES.forEach(service -> assertEachSwapGoesTheOtherWay(sandbox, service));
        sandbox.remote("fsck", "--strict");
    }

    private Process start(int number, String service) throws Exception {
        GitSandbox.git(directory, "clone", "-q", "remote.git", "clone" + number);
        Path clone = directory.resolve("clone" + number);
        GitSandbox.git(clone, "config", "user.name", "Jane " + number); // else two could make the very same commit
        GitSandbox.git(clone, "config", "user.email", "jane@example.org");
        return Forked.java(
                        SwapOnce.class,
                        clone.toString(),
                        "promote:" + service,
                        "demote:" + service,
                        "promote:" + service,
                        "demote:" + service)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void assertEachSwapGoesTheOtherWay(GitSandbox sandbox, String service) {
        List<String> directions = sandbox.remote(
                        "log", "--reverse", "--format=%s", "--grep=^failover: " + service + " ", "main")
                .lines()
                .toList();
        assertThat(directions).isNotEmpty();
        for (int i = 0; i < directions.size(); i++) {
            assertThat(directions.get(i)).endsWith(i % 2 == 0 ? "failover to backup" : "failback to primary");
        }
    }
}
