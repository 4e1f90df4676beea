package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteCopiesTest {
    private static final String CONFIG = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "https://raw.githubusercontent.com/acme/x/main/crd.yaml, raw.githubusercontent.com/acme/x/main/crd.yaml",
        "github.com/acme/operator//config/crd?ref=v1, github.com/acme/operator@v1/config/crd",
        "https://github.com/acme/operator.git//config?timeout=90s&ref=v1, github.com/acme/operator@v1/config",
        "https://github.com/acme/operator?ref=v1, github.com/acme/operator@v1",
        "git@github.com:acme/operator//config, github.com/acme/operator/config",
        "git::ssh://git@git.example.org:2222/acme/operator.git//config?ref=a/b, git.example.org/acme/operator@a/b/config",
    })
    void a_url_has_one_place(String url, String place) {
        assertThat(RemoteCopies.places(url)).first().isEqualTo(place);
    }

    @Test
    void copies_make_the_build_whole() {
        write(
                "tree/kustomization.yaml",
                "resources:\n  - https://example.org/a.yaml\n  - github.com/acme/op//base?ref=v1\n");
        write("copies/example.org/a.yaml", CONFIG + "a\n");
        write("copies/github.com/acme/op@v1/base/kustomization.yaml", "namePrefix: x-\nresources:\n  - ../b.yaml\n");
        write("copies/github.com/acme/op@v1/b.yaml", CONFIG + "b\n");

        Build build = build(true, LoadRestriction.REPOSITORY);

        assertThat(build.problems()).isEmpty();
        assertThat(build.toYaml()).isEqualTo(CONFIG + "a\n---\n" + CONFIG + "x-b\n");
        assertThat(build.files()).filteredOn(RemoteCopies::isCopy).hasSize(3);
    }

    @Test
    void a_copy_without_a_ref_serves_all_of_them() {
        write("tree/kustomization.yaml", "resources:\n  - github.com/acme/op//base?ref=v1\n");
        write("copies/github.com/acme/op/base/kustomization.yaml", "resources:\n  - b.yaml\n");
        write("copies/github.com/acme/op/base/b.yaml", CONFIG + "b\n");

        assertThat(build(false, LoadRestriction.ROOT_ONLY).toYaml()).isEqualTo(CONFIG + "b\n");
    }

    @Test
    void what_has_no_copy_is_left_out_with_a_warning() {
        write("tree/kustomization.yaml", "resources:\n  - https://example.org/a.yaml\n  - b.yaml\n");
        write("tree/b.yaml", CONFIG + "b\n");
        write("copies/readme", "");

        Build build = build(true, LoadRestriction.REPOSITORY);

        assertThat(build.toYaml()).isEqualTo(CONFIG + "b\n");
        assertThat(build.problems()).singleElement().satisfies(p -> {
            assertThat(p.level()).isEqualTo(Problem.Level.WARNING);
            assertThat(p.location()).hasToString("kustomization.yaml:2:5");
            assertThat(p.advice()).contains("DIRECTORY/example.org/a.yaml", "-Dfailover.remotes=DIRECTORY");
        });
    }

    @Test
    void where_the_output_is_wanted_to_the_byte_it_is_refused() {
        write("tree/kustomization.yaml", "resources:\n  - https://example.org/a.yaml\n  - b.yaml\n");
        write("tree/b.yaml", CONFIG + "b\n");
        write("copies/readme", "");

        Build build = build(false, LoadRestriction.REPOSITORY);

        assertThat(build.failed()).isTrue();
        assertThat(build.problems()).extracting(Problem::id).containsExactly("kustomize-remote");
    }

    private Build build(boolean tolerant, LoadRestriction restriction) {
        RemoteCopies copies = new RemoteCopies(Optional.of(DirectoryTree.of(directory.resolve("copies"))), tolerant);
        return new Kustomizer(DirectoryTree.of(directory.resolve("tree")), restriction, copies).build("");
    }

    private void write(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
