package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random trees build as the real tool builds them, or are refused by both. {@code -Dfailover.random.trees=1000} tries
 * more, {@code -Dfailover.random.seed=N} others.
 */
class RandomTreesAgainstKubectlTest {
    private static final int TREES = Integer.getInteger("failover.random.trees", 25);
    private static final long SEED = Long.getLong("failover.random.seed", 1);

    @TempDir
    Path directory;

    @Test
    void random_trees_build_as_with_the_real_tool() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "kubectl isn't installed; the golden files hold without it");
        int built = 0;
        for (long seed = SEED; seed < SEED + TREES; seed++) {
            Path root = write(directory.resolve("tree-" + seed), RandomTree.of(seed));
            Process tool = new ProcessBuilder(
                            "kubectl", "kustomize", root.resolve("overlay").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String expected = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = tool.waitFor() != 0;
            Build build = new Kustomizer(DirectoryTree.of(root), LoadRestriction.ROOT_ONLY).build("overlay");

            assertThat(build.failed())
                    .as("refused: %s%n%s", RandomTree.of(seed), build.problems())
                    .isEqualTo(refused);
            assertThat(build.toYaml()).as("seed %d", seed).isEqualTo(refused ? "" : expected);
            built += refused ? 0 : 1;
        }
        // Trees that both refuse show little.
        assertThat(built).isGreaterThan(TREES / 4);
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }
}
