package dev.failover.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.flux.source.FluxSource;
import dev.failover.flux.source.SourceRef;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClustersTest {

    @Test
    void a_root_is_found_although_no_build_holds_it() {
        Cluster cluster = FluxTrees.onlyCluster("one-cluster");

        assertThat(cluster.name()).isEqualTo("clusters/home");
        assertThat(FluxTrees.entryPoints(cluster)).containsExactly("flux-system/flux-system", "flux-system/apps");
        assertThat(cluster.root().location().map(Location::toString))
                .contains("clusters/home/flux-system/gotk-sync.yaml:12:1");
        assertThat(FluxTrees.resources(cluster.entryPoints().get(1))).containsExactly("dido");
    }

    @Test
    void other_sources_are_named_and_are_no_error() {
        Cluster cluster = FluxTrees.onlyCluster("one-cluster");

        assertThat(cluster.external())
                .extracting(k -> k.name().name() + " " + k.sourceRef().orElseThrow())
                .containsExactly(
                        "charts OCIRepository/flux-system/charts", "podinfo GitRepository/flux-system/podinfo");
        assertThat(cluster.problems())
                .extracting(p -> p.level() + " " + p.id())
                .containsExactly("INFO flux-source-external", "INFO flux-source-external");
        assertThat(cluster.entryPoints())
                .allSatisfy(e -> assertThat(e.problems()).isEmpty());
    }

    @Test
    void the_source_of_an_entry_point_is_known() {
        Clusters clusters = FluxTrees.discover("one-cluster");
        FluxKustomization root = clusters.clusters().get(0).root().flux().orElseThrow();

        assertThat(clusters.sourceOf(root).map(FluxSource::reference).map(SourceRef::toString))
                .contains("GitRepository/flux-system/flux-system");
    }

    @Test
    void a_flux_kustomization_tells_what_it_says() {
        FluxKustomization apps = FluxTrees.entryPoint(FluxTrees.onlyCluster("one-cluster"), "flux-system/apps")
                .flux()
                .orElseThrow();

        assertThat(apps.suspended()).isTrue();
        assertThat(apps.waits()).isTrue();
        assertThat(apps.interval()).contains("10m");
        assertThat(apps.timeout()).contains("3m");
        assertThat(apps.dependsOn())
                .extracting(d -> d.on() + " " + d.location())
                .containsExactly("flux-system/charts clusters/home/apps.yaml:14:7");
    }

    @Test
    void a_known_remote_tells_which_source_is_this_repository() {
        Clusters clusters = FluxTrees.discover("one-cluster", "git@github.com:stefanprodan/podinfo.git");

        assertThat(FluxTrees.names(clusters.clusters())).containsExactly("kustomize");
    }

    @Test
    void a_remote_that_no_source_names_says_nothing() {
        Clusters clusters = FluxTrees.discover("one-cluster", "/srv/git/a-mirror.git");

        assertThat(FluxTrees.names(clusters.clusters())).containsExactly("clusters/home");
    }

    @Test
    void two_roots_of_one_name_are_two_clusters_and_patches_of_children_count() {
        List<Cluster> clusters = FluxTrees.discover("two-clusters").clusters();

        assertThat(FluxTrees.names(clusters)).containsExactly("clusters/staging", "clusters/production");
        assertThat(clusters).allSatisfy(cluster -> {
            String stage = cluster.name().substring("clusters/".length());
            EntryPoint apps = FluxTrees.entryPoint(cluster, "flux-system/apps");
            assertThat(apps.directory()).isEqualTo("apps/" + stage);
            assertThat(FluxTrees.resources(apps)).containsExactly(stage + "-dido");
        });
    }

    @Test
    void roots_that_lie_side_by_side_are_one_cluster_unless_they_apply_the_same() {
        List<Cluster> clusters = FluxTrees.discover("several-roots").clusters();

        assertThat(clusters)
                .extracting(cluster -> cluster.name() + " " + FluxTrees.entryPoints(cluster))
                .containsExactlyInAnyOrder(
                        "clusters/home [flux-system/first, flux-system/second]",
                        "apps/staging [flux-system/apps-staging]",
                        "apps/production [flux-system/apps-production]");
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cluster.problems()).isEmpty());
    }

    @Test
    void what_is_applied_elsewhere_is_another_cluster() {
        List<Cluster> clusters = FluxTrees.discover("kubeconfig").clusters();

        assertThat(clusters)
                .extracting(cluster -> cluster.name() + " " + FluxTrees.entryPoints(cluster))
                .containsExactly(
                        "clusters/hub [flux-system/flux-system, flux-system/infrastructure]",
                        "clusters/hub@east [flux-system/apps-east]",
                        "clusters/hub@west [flux-system/apps-west]");
        assertThat(clusters)
                .allSatisfy(cluster -> assertThat(cluster.problems()).isEmpty());
    }

    /** Which namespace its kustomization gives a child isn't known then, nor what its parent's patches say. */
    @Test
    void children_of_a_build_that_fails_are_not_known_and_that_is_said_once() {
        Cluster cluster = FluxTrees.onlyCluster("unknown-children");

        assertThat(cluster.entryPoints().stream().filter(EntryPoint::failed).map(EntryPoint::name))
                .containsExactly("flux-system/apps");
        assertThat(FluxTrees.entryPoints(cluster)).containsExactly("flux-system/flux-system", "flux-system/apps");
        assertThat(cluster.problems()).extracting(Problem::id).containsExactly("flux-children-unknown");
    }

    @Test
    void an_edit_rebuilds_what_reads_it_and_nothing_else() {
        Clusters before = FluxTrees.discover("two-clusters");
        SourceFile file = before.tree().file("apps/staging/kustomization.yaml").orElseThrow();
        int at = file.text().indexOf("staging-");

        Clusters after = before.with(List.of(TextEdit.at(Location.of(file, at, at + 7), "test")));

        assertThat(FluxTrees.resources(apps(after, 0))).containsExactly("test-dido");
        assertThat(apps(after, 1).build()).isSameAs(apps(before, 1).build());
        assertThat(after.clusters().get(0).root().build())
                .isSameAs(before.clusters().get(0).root().build());
    }

    private static EntryPoint apps(Clusters clusters, int index) {
        return FluxTrees.entryPoint(clusters.clusters().get(index), "flux-system/apps");
    }

    @Test
    void an_edited_flux_object_is_read_again() {
        Clusters before = FluxTrees.discover("one-cluster");
        SourceFile file = before.tree().file("clusters/home/apps.yaml").orElseThrow();
        int at = file.text().indexOf("./apps");

        Clusters after = before.with(List.of(TextEdit.at(Location.of(file, at, at + 6), "./nowhere")));

        assertThat(FluxTrees.problems(FluxTrees.entryPoint(after.clusters().get(0), "flux-system/apps")
                        .problems()))
                .containsExactly("clusters/home/apps.yaml:8:9 flux-path-missing");
    }

    @Test
    void the_operators_instance_stands_for_a_root() {
        Cluster cluster = FluxTrees.onlyCluster("operator");

        assertThat(cluster.name()).isEqualTo("clusters/home/apply");
        assertThat(FluxTrees.entryPoints(cluster)).containsExactly("flux-system/flux-system", "flux-system/apps");
    }

    @Test
    void without_flux_the_top_level_kustomizations_are_one_cluster() {
        Cluster cluster = FluxTrees.onlyCluster("top-level");

        assertThat(FluxTrees.entryPoints(cluster)).containsExactly("apps", "storage");
    }

    @Test
    void overlays_of_one_thing_are_clusters_of_their_own() {
        assertThat(FluxTrees.names(FluxTrees.discover("overlays").clusters()))
                .containsExactly("overlays/production", "overlays/staging");
    }

    /** Its Kustomizations name paths within an artifact; kustomizations for Flux may read the whole repository. */
    @Test
    void a_tree_that_flux_reads_as_an_artifact_is_built_by_its_top_level_kustomizations_that_arent_hidden() {
        Clusters clusters = FluxTrees.discover("artifact");

        assertThat(FluxTrees.names(clusters.clusters())).containsExactly("kubernetes/apps");
        assertThat(clusters.clusters().get(0).root().problems()).isEmpty();
    }

    @Test
    void named_directories_are_built_instead_of_what_flux_applies() {
        Clusters clusters = Clusters.discover(
                FluxTrees.tree("one-cluster"), new DiscoveryOptions(List.of("./apps/", "nowhere"), List.of()));

        assertThat(FluxTrees.entryPoints(clusters.clusters().get(0))).containsExactly("apps");
        assertThat(FluxTrees.problems(clusters.problems())).containsExactly("nowhere:1:1 path-missing");
    }

    @Test
    void an_empty_tree_has_no_cluster(@TempDir Path empty) {
        Clusters clusters = Clusters.discover(DirectoryTree.of(empty), DiscoveryOptions.DEFAULT);

        assertThat(clusters.clusters()).isEmpty();
        assertThat(clusters.problems()).isEmpty();
    }
}
