package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.resource.Resource;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where each operator says that its values come from. */
class OperatorProvenanceTest {
    private static final Path TREE = Path.of("src/test/resources/dev/failover/kustomize-provenance");
    private static final YamlPath POD = YamlPath.keys("spec", "template", "spec");

    private final List<Resource> built = new Kustomizer(DirectoryTree.of(TREE), LoadRestriction.ROOT_ONLY)
            .build("")
            .resources()
            .resources();

    @Test
    void a_patched_value_is_written_in_the_patch_and_touched_by_it_alone() {
        Provenance role = of("Deployment", POD.key("nodeSelector").key("role"));
        assertThat(role.written()).hasToString("patch.yaml:9:15");
        assertThat(touches(role)).containsExactly("PatchTransformer kustomization.yaml:7:3");
    }

    @Test
    void a_value_that_no_patch_names_stands_as_it_was_written() {
        Provenance kind = of("Deployment", YamlPath.keys("kind"));
        assertThat(kind.written()).hasToString("deployment.yaml:2:7");
        assertThat(kind.touches()).isEmpty();
    }

    @Test
    void an_image_keeps_its_place_and_names_the_new_tag() {
        Provenance image = of("Deployment", POD.key("containers").index(0).key("image"));
        assertThat(image.written()).hasToString("deployment.yaml:13:16");
        assertThat(touches(image)).containsExactly("ImageTagTransformer kustomization.yaml:10:11");
    }

    @Test
    void replicas_are_written_where_the_count_is() {
        Provenance replicas = of("Deployment", YamlPath.keys("spec", "replicas"));
        assertThat(replicas.written()).hasToString("kustomization.yaml:13:10");
        assertThat(touches(replicas)).containsExactly("ReplicaCountTransformer kustomization.yaml:13:10");
    }

    @Test
    void a_replacement_is_written_where_its_source_is() {
        Provenance host = of(
                "Deployment", POD.key("containers").index(0).key("env").index(0).key("value"));
        assertThat(host.written()).hasToString("settings.env:2:6");
        assertThat(touches(host))
                .containsExactly(
                        "ConfigMapGenerator kustomization.yaml:4:10", "ReplacementTransformer kustomization.yaml:15:3");
    }

    @Test
    void a_generated_value_is_written_in_its_file_or_literal() {
        assertThat(of("ConfigMap", YamlPath.keys("data", "HOST")).written()).hasToString("settings.env:2:6");
        assertThat(of("ConfigMap", YamlPath.keys("data", "PORT")).written()).hasToString("kustomization.yaml:5:14");
    }

    private Provenance of(String kind, YamlPath path) {
        Resource resource = built.stream()
                .filter(r -> r.gvk().kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return path.in(resource.root()).orElseThrow().provenance();
    }

    private static List<String> touches(Provenance provenance) {
        return provenance.touches().stream()
                .map(t -> t.operator() + " " + t.cause())
                .toList();
    }
}
