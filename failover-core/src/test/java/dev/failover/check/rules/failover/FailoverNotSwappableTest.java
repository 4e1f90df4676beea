package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailoverNotSwappableTest {
    @TempDir
    Path directory;

    @Test
    void who_swaps_by_patches_has_them_rehearsed_so() throws IOException {
        Fixture fixture = Fixture.copy("failover-not-swappable/bad", directory);
        assertThat(fixture.findings()).extracting(Finding::rule).containsOnly("failover-not-swappable");

        Files.writeString(fixture.file(".failover.yaml"), """
                rules:
                  failover-not-swappable:
                    strategy: patch
                """);

        assertThat(fixture.findings()).isEmpty();
    }
}
