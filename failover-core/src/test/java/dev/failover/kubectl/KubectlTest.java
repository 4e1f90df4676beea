package dev.failover.kubectl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Scripts in the place of kubectl. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are of a POSIX shell")
class KubectlTest {
    private static final String LARGE = "x".repeat(1 << 20);

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void one_that_never_reads_its_input_is_not_waited_for_longer_than_wanted() throws IOException {
        Kubectl kubectl = script("exec sleep 300");

        assertThatThrownBy(() -> kubectl.run(List.of("apply"), LARGE, Duration.ofSeconds(1)))
                .isInstanceOf(KubectlException.class)
                .hasMessageEndingWith(" has not ended after 1 seconds.");
    }

    @Test
    void all_input_and_output_arrive_whatever_their_bytes_are() throws IOException {
        Kubectl.Outcome outcome =
                script("cat; printf '\\377' >&2; exit 3").run(List.of(), LARGE, Duration.ofMinutes(1));

        assertThat(outcome).isEqualTo(new Kubectl.Outcome(3, LARGE, "\ufffd"));
    }

    private Kubectl script(String commands) throws IOException {
        Path script = Files.writeString(directory.resolve("kubectl"), "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new Kubectl(script.toString());
    }
}
