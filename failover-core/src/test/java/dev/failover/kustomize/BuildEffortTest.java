package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kustomize compares all resources with each other; a build here looks up what it needs. */
class BuildEffortTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void four_times_the_services_cost_four_times_the_comparisons(boolean oneNamespaceEach) throws IOException {
        long few = effort(50, oneNamespaceEach);
        long many = effort(200, oneNamespaceEach);
        assertThat(few).isPositive();
        assertThat(many).isLessThanOrEqualTo(4 * few);
    }

    @Test
    void a_chain_of_kustomizations_without_end_is_refused_in_words() throws IOException {
        int length = 3000;
        for (int i = 0; i < length; i++) {
            write("d" + i + "/kustomization.yaml", "resources:\n  - ../d" + (i + 1) + "\n");
        }
        Build build = new Kustomizer(DirectoryTree.of(root), LoadRestriction.ROOT_ONLY).build("d0");
        assertThat(build.problems()).extracting(Problem::id).contains("kustomize-too-deep");
    }

    @Test
    void a_base_is_built_once_however_many_overlays_use_it() throws IOException {
        write("base/kustomization.yaml", "resources:\n  - c.yaml\n");
        write("base/c.yaml", configMap("c", "default"));
        StringBuilder overlays = new StringBuilder("resources:\n");
        for (int i = 0; i < 20; i++) {
            write("o" + i + "/kustomization.yaml", "namePrefix: p" + i + "-\nresources:\n  - ../base\n");
            overlays.append("  - o").append(i).append('\n');
        }
        write("kustomization.yaml", overlays.toString());
        Build build = new Kustomizer(DirectoryTree.of(root), LoadRestriction.ROOT_ONLY).build("");
        assertThat(build.failed()).isFalse();
        assertThat(build.resources().resources())
                .extracting(r -> r.root().entry("kind").orElseThrow().value())
                .as("the very same nodes")
                .hasSize(20)
                .containsOnly(build.resources()
                        .resources()
                        .get(0)
                        .root()
                        .entry("kind")
                        .orElseThrow()
                        .value());
    }

    private long effort(int services, boolean oneNamespaceEach) throws IOException {
        Path tree = root.resolve(services + "-" + oneNamespaceEach);
        StringBuilder all = new StringBuilder("namePrefix: p-\nresources:\n");
        for (int i = 0; i < services; i++) {
            String namespace = oneNamespaceEach ? "n" + i : "apps";
            String name = oneNamespaceEach ? "settings" : "settings" + i;
            String directory = services + "-" + oneNamespaceEach + "/s" + i;
            write(directory + "/kustomization.yaml", "resources:\n  - all.yaml\n");
            write(directory + "/all.yaml", configMap(name, namespace) + "---\n" + pod("web" + i, namespace, name));
            all.append("  - s").append(i).append('\n');
        }
        Files.writeString(tree.resolve("kustomization.yaml"), all);
        Kustomizer kustomizer = new Kustomizer(DirectoryTree.of(tree), LoadRestriction.ROOT_ONLY);
        assertThat(kustomizer.build("").failed()).isFalse();
        return kustomizer.effort("");
    }

    private static String configMap(String name, String namespace) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n  namespace: " + namespace + "\n";
    }

    private static String pod(String name, String namespace, String configMap) {
        return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: " + name + "\n  namespace: " + namespace
                + "\nspec:\n  volumes:\n    - name: v\n      configMap:\n        name: " + configMap + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
