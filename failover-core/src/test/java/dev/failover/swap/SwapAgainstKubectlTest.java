package dev.failover.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real tool builds the swapped tree: what it prints differs in the two values, too. */
class SwapAgainstKubectlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "quoted",
                "crlf",
                "statefulset",
                "patch-file",
                "patch-inline",
                "patch-json6902",
                "patch-json6902-inline",
                "component",
                "base"
            })
    void kubectl_sees_the_two_values_change_and_nothing_else(String fixture, @TempDir Path directory)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "kubectl is not installed: nothing to compare with");
        SwapPlan plan = SwapHarness.of(fixture).planned(SwapRequest.of(Direction.PROMOTE, "dido"));

        List<String> before = build(plan.before(), directory.resolve("before"));
        List<String> after = build(plan.after(), directory.resolve("after"));

        assertThat(without(before, after)).containsExactlyInAnyOrder("role: primary", "claimName: pvc-dido");
        assertThat(without(after, before)).containsExactlyInAnyOrder("role: backup", "claimName: pvc-dido-backup");
    }

    @ParameterizedTest
    @CsvSource({
        "shared-base, dido, dido-data",
        "shared-base, aeneas, aeneas-data",
        "shared-patch, dido, pvc-dido",
        "anchor, dido, pvc-dido"
    })
    void kubectl_sees_no_more_change_where_a_patch_of_its_own_does_it(
            String fixture, String service, String claim, @TempDir Path directory)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "kubectl is not installed: nothing to compare with");
        SwapPlan plan = SwapHarness.of(fixture)
                .planned(SwapRequest.of(Direction.PROMOTE, service).with(SwapStrategy.PATCH));

        List<String> before = build(plan.before(), directory.resolve("before"));
        List<String> after = build(plan.after(), directory.resolve("after"));

        assertThat(plan.swaps().get(0).patch()).isPresent();
        assertThat(without(before, after)).containsExactlyInAnyOrder("role: primary", "claimName: " + claim);
        assertThat(without(after, before)).containsExactlyInAnyOrder("role: backup", "claimName: " + claim + "-backup");
    }

    /** The lines of the one that the other doesn't have in the same place. */
    private static List<String> without(List<String> lines, List<String> others) {
        assertThat(lines).hasSameSizeAs(others);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(others.get(i))) {
                left.add(lines.get(i).strip());
            }
        }
        return left;
    }

    private static List<String> build(SourceTree tree, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        SwapHarness.write(tree, directory);
        Process process = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().toList();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "version", "--client").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
