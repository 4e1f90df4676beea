package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.status.StatusResult;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is too large to be read costs no more than itself. */
class LargeFileTest {
    @TempDir
    Path directory;

    @Test
    void it_is_a_finding_and_all_else_is_still_checked() throws IOException {
        TreeSandbox sandbox = TreeSandbox.copy("facade/one-error", directory);
        List<String> before = findings(sandbox);
        extend(directory.resolve("big.yaml"));

        assertThat(findings(sandbox))
                .containsAll(before)
                .hasSize(before.size() + 1)
                .contains("yaml-syntax big.yaml:1:1 can't read big.yaml: it is larger than 64 MiB");
    }

    @Test
    void a_build_that_reads_it_fails_at_the_line_that_names_it() throws IOException {
        TreeSandbox sandbox = TreeSandbox.copy("facade/two-services", directory);
        sandbox.write("sonarr/kustomization.yaml", "resources:\n  - deployment.yaml\n  - big.yaml\n");
        extend(directory.resolve("sonarr/big.yaml"));

        assertThat(findings(sandbox))
                .anyMatch(line ->
                        line.contains(" sonarr/kustomization.yaml:3:5 can't read sonarr/big.yaml: it is larger"));
    }

    @Test
    void in_a_commit_it_is_passed_over() throws IOException {
        GitSandbox sandbox = new GitSandbox(directory, "facade/two-services");
        extend(sandbox.workTree().resolve("big.yaml"));
        sandbox.git("add", "-A");
        sandbox.git("commit", "-qm", "A dump");

        StatusResult status = TreeSandbox.failover()
                .status(new StatusOptions(new TreeOptions(sandbox.workTree(), Optional.empty()), ModelOptions.DEFAULT));

        assertThat(status.allClear()).isTrue();
        assertThat(status.services()).hasSize(2);
    }

    private static List<String> findings(TreeSandbox sandbox) {
        return TreeSandbox.failover()
                .validate(new ValidateOptions(sandbox.tree(), ModelOptions.DEFAULT))
                .verdict()
                .findings()
                .stream()
                .map(LargeFileTest::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.rule() + " " + finding.location() + " " + finding.message();
    }

    /** Takes no room on most disks. */
    private static void extend(Path file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(SourceTree.LARGEST_FILE + 1L);
        }
    }
}
