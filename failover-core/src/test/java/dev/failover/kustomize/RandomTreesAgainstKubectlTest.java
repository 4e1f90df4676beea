package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random trees build as the real tool builds them, or are refused by both. {@code -Drandom.trees=1000} tries
 * more, {@code -Drandom.seed=N} others, {@code -Drandom.kubectl=PATH} by another kubectl; from kustomize 5.8
 * on the trees have what is new in it.
 */
class RandomTreesAgainstKubectlTest {
    private static final int TREES = Integer.getInteger("random.trees", 25);
    private static final long SEED = Long.getLong("random.seed", 1);
    private static final String KUBECTL = System.getProperty("random.kubectl", "kubectl");

    @TempDir
    Path directory;

    /** What the real tool made of a tree; no text when it refused. */
    private record Outcome(boolean refused, String text) {}

    @Test
    void random_trees_build_as_with_the_real_tool() throws IOException, InterruptedException {
        String version = version();
        assumeTrue(!version.isEmpty(), "kubectl isn't installed; the golden files hold without it");
        boolean newest = version.compareTo("v5.8") >= 0;
        int built = 0;
        List<String> differences = new ArrayList<>();
        for (long seed = SEED; seed < SEED + TREES; seed++) {
            Path root = write(directory.resolve("tree-" + seed), RandomTree.of(seed, newest));
            Outcome expected = run("kustomize", root.resolve("overlay").toString());
            Build build = new Kustomizer(DirectoryTree.of(root), LoadRestriction.ROOT_ONLY).build("overlay");
            if (build.failed() != expected.refused()) {
                differences.add(
                        "seed " + seed + (build.failed() ? ": refused here: " + build.problems() : ": built here"));
            } else if (!build.failed() && !build.toYaml().equals(expected.text())) {
                differences.add("seed " + seed + ": other text");
            }
            built += expected.refused() ? 0 : 1;
        }
        System.out.printf(
                "%d random trees, kustomize %s: %d built, %d refused, %d differ%n",
                TREES, version, built, TREES - built, differences.size());

        assertThat(differences).isEmpty();
        // Trees that both refuse show little.
        assertThat(built).isGreaterThan(TREES / 2);
    }

    /** Of kustomize in the real tool; "" when there is none. */
    private static String version() throws InterruptedException {
        try {
            String said = run("version", "--client").text();
            return said.substring(said.indexOf("Kustomize Version: ") + 19).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(KUBECTL));
        command.addAll(List.of(arguments));
        Process tool = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean refused = tool.waitFor() != 0;
        return new Outcome(refused, refused ? "" : text);
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
