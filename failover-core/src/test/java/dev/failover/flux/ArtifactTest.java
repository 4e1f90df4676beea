package dev.failover.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.DirectoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flux packs is not all that the repository holds. */
class ArtifactTest {
    private static final String FLUX = """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata:
              name: flux-system
              namespace: flux-system
            spec:
              interval: 10m
              path: ./apps
              prune: true
              sourceRef:
                kind: GitRepository
                name: flux-system
            """;
    private static final String CONFIG =
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dido\n  namespace: media\n";

    @TempDir
    Path directory;

    @BeforeEach
    void root() throws IOException {
        write("clusters/home/flux.yaml", FLUX);
        write("shared/config.yaml", CONFIG);
        Files.createDirectories(directory.resolve("apps"));
    }

    @Test
    void a_linked_file_is_not_there() throws IOException {
        write("apps/kustomization.yaml", "resources:\n  - config.yaml\n");
        link("apps/config.yaml", "../shared/config.yaml");

        EntryPoint root = root(discover());

        assertThat(FluxTrees.problems(root.problems()))
                .containsExactly("apps/kustomization.yaml:2:5 kustomize-unreadable-file");
        assertThat(root.problems().get(0).message()).contains("apps/config.yaml is a symbolic link");
    }

    @Test
    void a_linked_directory_is_not_there() throws IOException {
        write("apps/kustomization.yaml", "resources:\n  - shared\n");
        write("shared/kustomization.yaml", "resources:\n  - config.yaml\n");
        link("apps/shared", "../shared");

        assertThat(root(discover()).failed()).isTrue();
    }

    @Test
    void a_kustomization_that_flux_makes_up_names_no_links() throws IOException {
        write("apps/own.yaml", CONFIG.replace("dido", "own"));
        link("apps/config.yaml", "../shared/config.yaml");
        link("apps/shared", "../shared");

        assertThat(FluxTrees.resources(root(discover()))).containsExactly("own");
    }

    @Test
    void a_path_that_is_a_link_is_no_directory() throws IOException {
        Files.delete(directory.resolve("apps"));
        link("apps", "shared");

        assertThat(FluxTrees.problems(root(discover()).problems()))
                .containsExactly("clusters/home/flux.yaml:8:9 flux-path-missing");
    }

    @Test
    void a_path_that_the_source_ignores_is_no_directory() throws IOException {
        write("apps/own.yaml", CONFIG);
        write(".sourceignore", "apps/\n");

        EntryPoint root = root(discover());

        assertThat(root.problems())
                .singleElement()
                .satisfies(
                        p -> assertThat(p.message() + p.advice()).contains("its source excludes it", ".sourceignore"));
    }

    private Clusters discover() {
        return Clusters.discover(DirectoryTree.of(directory), DiscoveryOptions.DEFAULT);
    }

    private static EntryPoint root(Clusters clusters) {
        return clusters.clusters().get(0).root();
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(directory.resolve(path), Path.of(target));
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
