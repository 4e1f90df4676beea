package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.resource.Resource;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Provenance;
import dev.failover.source.Provenance.Touch;
import dev.failover.yaml.YamlPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value of a build says where it was written, and what has touched it since. */
class BuildProvenanceTest {
    @TempDir
    Path root;

    private Build build;

    @BeforeEach
    void build() throws IOException {
        write("base/kustomization.yaml", """
                resources:
                  - web.yaml
                labels:
                  - pairs:
                      team: blue
                """);
        write("base/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: web
                          image: example/web:1
                          envFrom:
                            - configMapRef:
                                name: settings
                """);
        write("kustomization.yaml", """
                resources:
                  - base
                namePrefix: my-
                namespace: media
                configMapGenerator:
                  - name: settings
                    literals:
                      - mode=fast
                patches:
                  - path: replicas.yaml
                """);
        write("replicas.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 3
                """);
        build = new Kustomizer(DirectoryTree.of(root), LoadRestriction.ROOT_ONLY).build("");
        assertThat(build.failed()).isFalse();
    }

    @Test
    void a_prefixed_name_stands_where_it_was_written_and_names_the_prefix() {
        Provenance name = provenance("Deployment", YamlPath.keys("metadata", "name"));
        assertThat(name.written()).hasToString("base/web.yaml:4:9");
        assertThat(touches(name)).containsExactly("PrefixTransformer kustomization.yaml:3:13");
    }

    @Test
    void a_label_is_written_by_the_kustomization_that_adds_it() {
        Provenance label = provenance("Deployment", YamlPath.keys("metadata", "labels", "team"));
        assertThat(label.written()).hasToString("base/kustomization.yaml:5:13");
        assertThat(touches(label)).containsExactly("LabelTransformer base/kustomization.yaml:5:13");
    }

    @Test
    void a_namespace_is_written_by_the_kustomization_that_sets_it() {
        Provenance namespace = provenance("Deployment", YamlPath.keys("metadata", "namespace"));
        assertThat(namespace.written()).hasToString("kustomization.yaml:4:12");
    }

    @Test
    void a_reference_stands_where_it_was_written_and_names_what_it_follows() {
        Provenance reference = provenance(
                "Deployment",
                YamlPath.keys("spec", "template", "spec", "containers")
                        .index(0)
                        .key("envFrom")
                        .index(0)
                        .key("configMapRef")
                        .key("name"));
        assertThat(reference.written()).hasToString("base/web.yaml:14:23");
        assertThat(touches(reference)).containsExactly("NameReferenceTransformer kustomization.yaml:6:11");
    }

    @Test
    void a_patched_value_is_written_by_the_patch() {
        Provenance replicas = provenance("Deployment", YamlPath.keys("spec", "replicas"));
        assertThat(replicas.written()).hasToString("replicas.yaml:6:13");
    }

    @Test
    void a_value_that_nothing_touched_says_so() {
        Provenance kind = provenance("Deployment", YamlPath.keys("kind"));
        assertThat(kind.written()).hasToString("base/web.yaml:2:7");
        assertThat(kind.touches()).isEmpty();
    }

    @Test
    void a_generated_object_comes_from_its_entry() {
        assertThat(resource("ConfigMap").location()).hasToString("kustomization.yaml:6:5");
        assertThat(provenance("ConfigMap", YamlPath.keys("data", "mode")).written())
                .hasToString("kustomization.yaml:8:9");
    }

    @Test
    void an_object_knows_the_entries_that_brought_it_in() {
        assertThat(resource("Deployment").origin().through())
                .extracting(Object::toString)
                .containsExactly("base/kustomization.yaml:2:5", "kustomization.yaml:2:5");
    }

    @Test
    void a_build_names_every_file_that_it_read() {
        assertThat(build.files())
                .containsExactly("base/kustomization.yaml", "base/web.yaml", "kustomization.yaml", "replicas.yaml");
    }

    private Resource resource(String kind) {
        return build.resources().resources().stream()
                .filter(r -> r.gvk().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Provenance provenance(String kind, YamlPath path) {
        return path.in(resource(kind).root()).orElseThrow().provenance();
    }

    private static List<String> touches(Provenance provenance) {
        return provenance.touches().stream()
                .map((Touch t) -> t.operator() + " " + t.cause())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
