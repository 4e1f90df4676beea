package dev.failover;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.failover.MutatedTree.Mutation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, what is wrong with it is a finding and no exception, in every goal. {@code
 * -Dmutations=20000} tries so many trees in all, {@code -Dmutations.seed=N} others.
 */
class MutatedTreesTest {
    private static final int TREES = 8;
    private static final int ROUNDS = Integer.getInteger("mutations", 200) / TREES;
    private static final long SEED = Long.getLong("mutations.seed", 4);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facade/two-services",
                "facade/one-error",
                "check/broken/tree",
                "check/failover-replication-overwrites/bad",
                "flux/variables",
                "flux/mistakes",
                "kustomize/first-document/a-comment-before",
                "../../../../../../it/sample"
            })
    void one_file_that_is_made_something_else_ends_no_goal(String fixture) throws IOException {
        GitSandbox sandbox = new GitSandbox(directory, fixture);
        sandbox.write(
                ".failover.yaml",
                "rules:\n  placeholder-value: warning\nignore:\n- rule: volume-mode\n  path: none.yaml\n  reason: no\n");
        sandbox.write(".yamllint", "extends: relaxed\nrules:\n  line-length: {max: 90}\n  key-ordering: enable\n");
        sandbox.write("known.yaml", "findings:\n- fingerprint: 0123456789abcdef\n  message: known\n");
        sandbox.git("add", ".");
        Map<String, byte[]> files = files(sandbox.workTree());
        MutatedTree tree = new MutatedTree(files);
        AllGoals goals = new AllGoals(sandbox.workTree(), directories(files));

        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            Mutation mutation = tree.mutation(new Random(seed));
            Path file = sandbox.workTree().resolve(mutation.path());
            Files.write(file, mutation.bytes());
            sandbox.git("commit", "-q", "-a", "--amend", "--allow-empty", "-m", "Mutated");

            assertThatCode(goals::run)
                    .as("%s, mutations.seed=%d: %s", fixture, seed, mutation)
                    .doesNotThrowAnyException();
            Files.write(file, tree.sound(mutation.path()));
        }
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith(".git"))
                    .forEach(file -> files.put(root.relativize(file).toString(), bytes(file)));
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> directories(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(path -> path.matches("(.*/)?kustomization\\.ya?ml"))
                .map(path -> path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".")
                .toList();
    }
}
