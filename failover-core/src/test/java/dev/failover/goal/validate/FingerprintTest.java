package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.check.Finding;
import dev.failover.check.policy.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes into a tree makes no finding new that was there before. */
class FingerprintTest {
    private static final Path ROOT = Path.of("src/test/resources/dev/failover");
    private static final Path RULES = ROOT.resolve("check");

    @TempDir
    Path directory;

    /** The app is that of the tree with another name, and with its mistakes: what a message counts or lists grows by it. */
    @ParameterizedTest
    @MethodSource("trees")
    void an_app_more_makes_no_old_finding_new(String tree) {
        TreeSandbox sandbox = TreeSandbox.copy(tree, directory);
        Set<String> before = fingerprints(sandbox);
        addApp(sandbox, Files.exists(directory.resolve("apps/sonarr.yaml")) ? "apps/" : "");

        assertThat(fingerprints(sandbox)).containsAll(before);
    }

    static Stream<String> trees() throws IOException {
        try (Stream<Path> trees = Files.list(RULES)) {
            return trees
                    .map(rule -> "check/" + rule.getFileName() + "/bad")
                    .filter(tree -> Stream.of("", "apps/")
                            .anyMatch(at -> Files.exists(ROOT.resolve(tree + "/" + at + "sonarr.yaml"))))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static void addApp(TreeSandbox tree, String at) {
        // what isn't the app's own is there already
        String own = Stream.of(tree.read(at + "sonarr.yaml").split("\n---\n"))
                .filter(object -> object.contains("sonarr"))
                .collect(Collectors.joining("\n---\n"));
        tree.write(at + "aardvark.yaml", own.replace("sonarr", "aardvark") + "\n");
        String kustomization = tree.read(at + "kustomization.yaml");
        tree.write(at + "kustomization.yaml", kustomization.replace("resources:\n", "resources:\n  - aardvark.yaml\n"));
        if (Files.exists(tree.directory().resolve(at + "failover.yaml"))) {
            String services = tree.read(at + "failover.yaml");
            int entry = services.indexOf("      sonarr:\n");
            if (entry >= 0) {
                String block = services.substring(entry);
                tree.write(
                        at + "failover.yaml",
                        services.substring(0, entry) + block.replace("sonarr", "aardvark") + block);
            }
        }
    }

    @Test
    void one_service_more_makes_no_finding_new_that_sums_up_services() {
        TreeSandbox tree = TreeSandbox.copy("check/failover-strategy/bad", directory);
        Set<String> one = fingerprints(tree);
        assertThat(tree.findings()).noneMatch(line -> line.contains("2 services"));
        addApp(tree, "");

        assertThat(tree.findings()).anyMatch(line -> line.contains("2 services"));
        assertThat(fingerprints(tree)).containsAll(one);
    }

    @Test
    void an_entry_more_in_a_list_of_one_line_makes_its_finding_no_new_one() {
        TreeSandbox tree = new TreeSandbox(directory).write("kustomization.yaml", "resources: [gone.yaml]\n");
        Set<String> before = fingerprints(tree);
        tree.write("app.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: app\n");
        tree.write("kustomization.yaml", "resources: [app.yaml, gone.yaml]\n");

        assertThat(before).isNotEmpty();
        assertThat(fingerprints(tree)).containsAll(before);
    }

    private static Set<String> fingerprints(TreeSandbox tree) {
        List<Finding> findings = tree.validate().verdict().findings();
        return Set.copyOf(Fingerprint.of(findings).keySet());
    }
}
