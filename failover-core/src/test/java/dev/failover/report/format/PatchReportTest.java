package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.TestTrees;
import dev.failover.git.tree.UnifiedDiff;
import dev.failover.report.ReportFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchReportTest {

    @TempDir
    private Path top;

    @Test
    void git_applies_it_at_the_top_of_the_repository() throws Exception {
        TestTrees.copy("report/tree", top.resolve("gitops"));
        Path patch = Files.writeString(
                top.resolve("failover.patch"), new PatchReport(UnifiedDiff::between).render(ReportFixture.review()));

        assertThat(git("init", "-q")).isZero();
        assertThat(git("apply", "--check", patch.toString())).isZero();
        assertThat(git("apply", patch.toString())).isZero();
        assertThat(top.resolve("gitops/apps/media/services.yaml")).content().isEqualTo("""
                services:
                  sonarr:
                    namespace: media
                  radarr:
                    namespace: media
                  grüße: {namespace: media, deployment: grüße}
                """);
    }

    private int git(String... arguments) throws InterruptedException {
        ProcessBuilder git = new ProcessBuilder("git").directory(top.toFile()).inheritIO();
        git.command().addAll(List.of(arguments));
        try {
            return git.start().waitFor();
        } catch (IOException e) {
            assumeTrue(false, "there is no git on this machine");
            throw new AssertionError(e);
        }
    }
}
