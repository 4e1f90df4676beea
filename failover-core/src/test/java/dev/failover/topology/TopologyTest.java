package dev.failover.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.resource.NamespacedName;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {
    private static final NamespacedName DIDO = new NamespacedName("media", "pvc-dido");
    private static final NamespacedName DIDO_BACKUP = new NamespacedName("media", "pvc-dido-backup");

    @Test
    void a_service_is_where_its_claim_and_its_node_label_are() {
        Topology home = TopologyTrees.home();

        assertThat(home.state(home.service("dido").orElseThrow()).placement()).isEqualTo(Placement.PRIMARY);
        assertThat(home.state(home.service("aeneas").orElseThrow()).placement()).isEqualTo(Placement.BACKUP);
    }

    @Test
    void the_mounted_claim_and_the_selected_node_know_their_places() {
        Topology home = TopologyTrees.home();
        ServiceState dido = home.state(home.service("dido").orElseThrow());

        assertThat(dido.mount().orElseThrow().path())
                .hasToString("spec.template.spec.volumes[1].persistentVolumeClaim.claimName");
        assertThat(dido.mount().orElseThrow().claimName().location()).hasToString("media/workloads.yaml:15:24");
        assertThat(dido.nodeValue().orElseThrow().location()).hasToString("media/workloads.yaml:9:15");
    }

    @ParameterizedTest
    @CsvSource({
        "PRIMARY, PRIMARY, PRIMARY",
        "BACKUP, BACKUP, BACKUP",
        "PRIMARY, BACKUP, MIXED",
        "BACKUP, PRIMARY, MIXED",
        ", PRIMARY, UNKNOWN",
        "BACKUP, , UNKNOWN",
        ", , UNKNOWN"
    })
    void claim_and_node_make_the_placement(Side claim, Side node, Placement expected) {
        assertThat(Placement.of(Optional.ofNullable(claim), Optional.ofNullable(node)))
                .isEqualTo(expected);
    }

    @Test
    void everything_that_mounts_a_claim_is_known() {
        assertThat(TopologyTrees.home().mounting(DIDO))
                .extracting(Workload::kind)
                .containsExactly("Deployment", "CronJob");
    }

    @Test
    void a_claim_finds_its_volume_by_either_direction() {
        Topology home = TopologyTrees.home();

        assertThat(home.volumeOf(home.claim(DIDO).orElseThrow()))
                .map(Volume::name)
                .contains("pv-dido");
        assertThat(home.volumeOf(home.claim(DIDO_BACKUP).orElseThrow()))
                .map(Volume::name)
                .contains("pv-dido-backup");
        assertThat(home.claimsNaming("pv-dido")).extracting(Claim::name).containsExactly(DIDO);
        assertThat(home.reservedFor(DIDO_BACKUP)).extracting(Volume::name).containsExactly("pv-dido-backup");
    }

    @Test
    void a_volume_knows_on_which_nodes_it_is() {
        Volume volume = TopologyTrees.home().volume("pv-dido-backup").orElseThrow();

        assertThat(volume.nodeValues("role")).extracting(YamlScalar::text).containsExactly("backup");
        assertThat(volume.nodeTerms().get(0).requirements())
                .extracting(r -> r.key() + " " + r.allows("backup") + " " + r.allows("arm"))
                .containsExactly("role true false", "arch true false");
    }

    @Test
    void a_backup_claim_is_known_by_its_name_or_by_its_annotation() {
        assertThat(TopologyTrees.home().backupPairs())
                .extracting(p ->
                        p.primary().name().name() + " < " + p.backup().name().name())
                .containsExactlyInAnyOrder(
                        "pvc-dido < pvc-dido-backup", "pvc-aeneas < pvc-aeneas-backup", "nightly-backup < mirror");
        assertThat(TopologyTrees.home().backupPair(DIDO_BACKUP))
                .map(p -> p.claim(Side.PRIMARY).name())
                .contains(DIDO);
    }

    @Test
    void the_pattern_of_backup_names_is_a_parameter() {
        assertThat(TopologyTrees.withPattern("{primary}-copy").backupPairs())
                .extracting(p -> p.backup().name().name())
                .containsExactly("mirror");
    }

    @Test
    void replication_is_known_by_the_claims_that_it_reads_and_fills() {
        Topology home = TopologyTrees.home();

        assertThat(home.replicationsOf(DIDO)).singleElement().satisfies(source -> {
            assertThat(source.isSource()).isTrue();
            assertThat(source.mover()).contains("syncthing");
            assertThat(source.syncthingPeers()).isEqualTo(1);
        });
        assertThat(home.replicationsOf(DIDO_BACKUP)).singleElement().satisfies(destination -> {
            assertThat(destination.isDestination()).isTrue();
            assertThat(destination.copiesDirectly()).isTrue();
            assertThat(destination.paused()).isTrue();
        });
    }
}
