package dev.failover.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryPointTest {

    @Test
    void a_path_without_kustomization_builds_every_manifest_below_it() {
        EntryPoint apps = FluxTrees.entryPoint(FluxTrees.onlyCluster("generated"), "flux-system/apps");

        assertThat(apps.problems()).isEmpty();
        assertThat(FluxTrees.resources(apps)).containsExactlyInAnyOrder("hidden", "a", "b", "in", "kept");
    }

    @Test
    void a_path_without_manifests_builds_nothing_and_is_no_error() {
        EntryPoint empty = FluxTrees.entryPoint(FluxTrees.onlyCluster("generated"), "flux-system/empty");

        assertThat(empty.problems()).isEmpty();
        assertThat(FluxTrees.resources(empty)).isEmpty();
    }

    @Test
    void fields_of_its_own_file_that_flux_does_not_know_are_dropped() {
        Cluster cluster = FluxTrees.onlyCluster("lenient");

        for (String name : List.of("top", "nested", "edited", "images")) {
            assertThat(FluxTrees.entryPoint(cluster, "flux-system/" + name).problems())
                    .as(name)
                    .noneMatch(p -> p.level() == Problem.Level.ERROR);
        }
        EntryPoint top = FluxTrees.entryPoint(cluster, "flux-system/top");
        assertThat(FluxTrees.value(top, "c", "metadata", "annotations")).isEqualTo("team: sea");
        assertThat(FluxTrees.resources(FluxTrees.entryPoint(cluster, "flux-system/nested")))
                .containsExactly("c", "g");
        assertThat(FluxTrees.resources(FluxTrees.entryPoint(cluster, "flux-system/edited")))
                .containsExactly("x-c");
    }

    @Test
    void a_field_that_kustomize_alone_renames_is_none_to_flux() {
        EntryPoint images = FluxTrees.entryPoint(FluxTrees.onlyCluster("lenient"), "flux-system/images");

        assertThat(FluxTrees.value(images, "p", "spec", "containers")).contains("image: example/a:1");
    }

    @Test
    void bases_and_types_are_as_strict_as_ever() {
        Cluster cluster = FluxTrees.onlyCluster("lenient");

        assertThat(FluxTrees.problems(
                        FluxTrees.entryPoint(cluster, "flux-system/base").problems()))
                .containsExactly("apps/base/below/kustomization.yaml:2:1 kustomize-unknown-field");
        assertThat(FluxTrees.problems(
                        FluxTrees.entryPoint(cluster, "flux-system/typo").problems()))
                .containsExactly("apps/typo/kustomization.yaml:2:13 kustomize-wrong-type");
    }

    @Test
    void a_target_namespace_is_the_text_that_the_cluster_has() {
        EntryPoint plain = FluxTrees.entryPoint(FluxTrees.onlyCluster("lenient"), "flux-system/namespace");

        assertThat(plain.problems()).isEmpty();
        assertThat(FluxTrees.value(plain, "c", "metadata", "namespace")).isEqualTo("\"no\"");
    }

    @Test
    void the_fields_of_the_flux_object_change_the_build() {
        EntryPoint apps = FluxTrees.entryPoint(FluxTrees.onlyCluster("fields"), "flux-system/apps");

        assertThat(apps.problems()).isEmpty();
        assertThat(FluxTrees.resources(apps)).containsExactly("home-dido-v1");
        assertThat(value(apps, "metadata", "namespace")).isEqualTo("elsewhere");
        assertThat(value(apps, "metadata", "labels", "team")).isEqualTo("home");
        assertThat(value(apps, "metadata", "annotations")).isEqualTo("component: present\nowner: aeneas");
        assertThat(value(apps, "spec", "replicas")).isEqualTo("3");
        assertThat(value(apps, "spec", "template", "spec", "containers")).contains("image: example/elissa:2.0");
    }

    private static String value(EntryPoint apps, String... path) {
        return FluxTrees.value(apps, "home-dido-v1", path);
    }

    @Test
    void variables_are_substituted_as_in_the_printed_yaml() {
        EntryPoint apps = FluxTrees.entryPoint(FluxTrees.onlyCluster("variables"), "flux-system/apps");

        assertThat(apps.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("'multi'");
        assertThat(FluxTrees.value(apps, "values", "data")).isEqualTo("""
                        default: none
                        escaped: ${name}
                        host: dido.example.com
                        list:
                        - 80
                        - 443
                        multi: oneline
                        name: dido
                        quoted: 3
                        script: |
                          echo dido $HOME
                        text: count is 3
                        unknown: ${not_known}""");
        assertThat(FluxTrees.value(apps, "off", "data")).isEqualTo("name: ${name}");
    }

    @Test
    void a_substituted_value_knows_the_place_that_sets_its_variable() {
        EntryPoint apps = FluxTrees.entryPoint(FluxTrees.onlyCluster("variables"), "flux-system/apps");
        Resource values = apps.resources().resources().stream()
                .filter(r -> r.name().equals("values"))
                .findFirst()
                .orElseThrow();
        YamlNode host = YamlPath.keys("data", "host").in(values.root()).orElseThrow();

        Provenance.Touch last =
                host.provenance().touches().get(host.provenance().touches().size() - 1);
        assertThat(host.location()).hasToString("apps/values.yaml:12:9");
        assertThat(last.operator()).isEqualTo(EntryPoint.SUBSTITUTION);
        assertThat(last.cause()).hasToString("clusters/home/apps.yaml:15:13");
        assertThat(apps.files()).contains("clusters/home/settings.yaml", "clusters/home/apps.yaml");
    }

    @Test
    void a_variable_that_nothing_sets_is_an_error_once() {
        EntryPoint strict = FluxTrees.entryPoint(FluxTrees.onlyCluster("variables"), "flux-system/strict");

        assertThat(FluxTrees.problems(strict.problems()))
                .containsExactlyInAnyOrder(
                        "strict/values.yaml:8:6 flux-variable-undefined",
                        "strict/bad.yaml:7:11 flux-substitution-invalid");
        assertThat(FluxTrees.value(strict, "strict", "data", "c")).isEqualTo("fine");
    }

    @Test
    void without_a_variable_there_is_no_substitution_unless_it_is_asked_for_always() {
        Cluster cluster = FluxTrees.onlyCluster("variables");

        assertThat(FluxTrees.value(FluxTrees.entryPoint(cluster, "flux-system/none"), "none", "data"))
                .isEqualTo("name: ${name:=default}");
        assertThat(FluxTrees.value(FluxTrees.entryPoint(cluster, "flux-system/always"), "always", "data"))
                .isEqualTo("name: default");
    }

    @Test
    void mistakes_are_problems_at_their_place() {
        Clusters clusters = FluxTrees.discover("mistakes");
        Cluster cluster = clusters.clusters().get(0);

        assertThat(FluxTrees.problems(
                        FluxTrees.entryPoint(cluster, "flux-system/apps").problems()))
                .containsExactly("clusters/home/apps.yaml:8:9 flux-path-missing");
        assertThat(FluxTrees.problems(
                        FluxTrees.entryPoint(cluster, "flux-system/sourceless").problems()))
                .containsExactly("clusters/home/sourceless.yaml:1:1 flux-object-invalid");
        assertThat(FluxTrees.problems(cluster.problems()))
                .containsExactly(
                        "clusters/home/second.yaml:14:7 flux-dependency-missing",
                        "clusters/home/second.yaml:15:7 flux-dependency-cycle",
                        "two/twice.yaml:1:1 flux-object-applied-twice");
        assertThat(clusters.notApplied().stream()
                        .map(FluxKustomization::location)
                        .map(Location::toString))
                .contains("stray.yaml:1:1");
        assertThat(cluster.problems().get(1).message()).contains("first → second → first");
        assertThat(cluster.problems().get(2).message())
                .contains("twice is applied by 3 Flux Kustomizations, flux-system/first, flux-system/second"
                        + " and flux-system/sourceless, with ");
        assertThat(cluster.problems().get(2).related()).hasSize(2);
    }

    @Test
    void an_error_of_one_entry_point_leaves_the_others() {
        Cluster cluster = FluxTrees.discover("mistakes").clusters().get(0);

        assertThat(cluster.entryPoints().stream().filter(EntryPoint::failed).map(EntryPoint::name))
                .containsExactly("flux-system/apps", "flux-system/sourceless");
    }
}
