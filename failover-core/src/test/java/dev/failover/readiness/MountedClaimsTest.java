package dev.failover.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.topology.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim that a pod mounts has to be able to be where the pod goes. */
class MountedClaimsTest {
    private static final String NEVER = ": it could never start";

    private final ReadinessTree sound = ReadinessTree.sound();

    @Test
    void a_sound_service_has_nothing_in_its_way() {
        assertThat(sound.messages(Side.BACKUP)).isEmpty();
        assertThat(sound.messages(Side.PRIMARY)).isEmpty();
    }

    /** By the label of the sides, by a host that the other claim rules out, and by one of which the repository knows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role                   | primary       | on one with role=backup
            kubernetes.io/hostname | node-a        | on one with role=backup
            kubernetes.io/hostname | 'node-a, node-a' | on one with role=backup
            kubernetes.io/hostname | node-c        | on one with role=backup and kubernetes.io/hostname=node-b, where the backup claim is
            """)
    void a_second_claim_whose_volume_stays_behind_is_an_obstacle(String label, String value, String where) {
        ReadinessTree tree = sound.mountingClaim("cache")
                .withClaim("cache", "volumeName: pv-cache")
                .withVolume("pv-cache", label, value);

        List<Obstacle> obstacles = tree.obstacles(Side.BACKUP);

        assertThat(obstacles).singleElement().satisfies(o -> {
            assertThat(o.id()).isEqualTo("failover-node-mismatch");
            assertThat(o.kind()).isEqualTo(Kind.DANGEROUS);
            assertThat(o.message())
                    .isEqualTo("Volume 'pv-cache' of the claim 'cache', which service 'sonarr' mounts too, is on nodes"
                            + " with " + label + "=" + value + ", but the pod would be " + where + NEVER);
            assertThat(o.location().path()).isEqualTo("more.yaml");
            assertThat(o.related()).anyMatch(l -> l.toString().startsWith("sonarr.yaml:27:"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role                   | backup
            kubernetes.io/hostname | node-b
            kubernetes.io/hostname | node-a
            """)
    void each_direction_is_judged_by_itself(String label, String value) {
        ReadinessTree tree = sound.mountingClaim("cache")
                .withClaim("cache", "volumeName: pv-cache")
                .withVolume("pv-cache", label, value);

        boolean staysOnPrimary = value.equals("node-a");

        assertThat(tree.messages(Side.BACKUP)).hasSize(staysOnPrimary ? 1 : 0);
        assertThat(tree.messages(Side.PRIMARY)).hasSize(staysOnPrimary ? 0 : 1);
    }

    /** One of several terms will do; all expressions of one have to be met. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {key: role, operator: In, values: [primary, backup]}                | 0
            {key: role, operator: NotIn, values: [backup]}                      | 1
            {key: role, operator: NotIn, values: [primary]}                     | 0
            {key: role, operator: Exists}                                       | 0
            {key: role, operator: DoesNotExist}                                 | 1
            {key: disk, operator: Exists}                                       | 0
            {key: disk, operator: DoesNotExist}                                 | 0
            {key: kubernetes.io/hostname, operator: NotIn, values: [node-b]}    | 1
            {key: kubernetes.io/hostname, operator: NotIn, values: [node-a]}    | 0
            {key: topology.kubernetes.io/zone, operator: In, values: [a]}       | 0
            {key: role, operator: Whatever, values: [a]}                        | 0
            """)
    void operators_are_read_as_kubernetes_reads_them(String expression, int obstacles) {
        ReadinessTree tree = sound.mountingClaim("cache")
                .withClaim("cache", "volumeName: pv-cache")
                .withVolume("pv-cache", "role", "primary")
                .replace("more.yaml", "{key: role, operator: In, values: [primary]}", expression);

        assertThat(tree.messages(Side.BACKUP)).hasSize(obstacles);
    }

    @Test
    void of_several_terms_one_is_enough_and_of_several_expressions_none_is_spared() {
        ReadinessTree tree = sound.mountingClaim("cache")
                .withClaim("cache", "volumeName: pv-cache")
                .withVolume("pv-cache", "role", "primary");
        String only = "- matchExpressions:\n            - {key: role, operator: In, values: [primary]}";

        assertThat(tree.replace(
                                "more.yaml",
                                only,
                                only
                                        + "\n        - matchExpressions:\n            - {key: role, operator:"
                                        + " In, values: [backup]}")
                        .messages(Side.BACKUP))
                .isEmpty();
        assertThat(tree.replace(
                                "more.yaml",
                                only,
                                only.replace("[primary]", "[backup]")
                                        + "\n            - {key: kubernetes.io/hostname, operator: In, values:"
                                        + " [node-a]}")
                        .messages(Side.BACKUP))
                .singleElement()
                .asString()
                .contains("role=backup and kubernetes.io/hostname=node-a");
    }

    @Test
    void a_node_that_the_repository_holds_is_known_by_its_labels() {
        ReadinessTree tree = sound.mountingClaim("cache")
                .withClaim("cache", "volumeName: pv-cache")
                .withVolume("pv-cache", "kubernetes.io/hostname", "node-c")
                .replace("storage.yaml", "kubernetes.io/hostname", "role")
                .replace("storage.yaml", "node-a", "primary")
                .replace("storage.yaml", "node-b", "backup");
        String node = """
                apiVersion: v1
                kind: Node
                metadata:
                  name: node-c
                  labels:
                    role: %s
                """;

        assertThat(tree.messages(Side.BACKUP)).isEmpty();
        assertThat(tree.with(node.formatted("backup")).messages(Side.BACKUP)).isEmpty();
        assertThat(tree.with(node.formatted("primary")).messages(Side.BACKUP)).hasSize(1);
    }

    /** The sides of another service tell which label a node has; here its own volumes say nothing of hosts. */
    @Test
    void a_node_is_known_by_the_services_whose_volumes_are_on_it() {
        ReadinessTree tree = sound.withVolume("pv-cache", "kubernetes.io/hostname", "node-b")
                .mountingClaim("cache")
                .withClaim("cache", "volumeName: pv-cache")
                .replace("failover.yaml", "      sonarr:\n", """
                              first:
                                namespace: media
                                deployment: first
                                volume_name: data
                                primary_pvc: first
                                backup_pvc: first-backup
                                primary_node_label: primary
                                backup_node_label: backup
                              sonarr:
                        """)
                .replace("storage.yaml", "kubernetes.io/hostname", "role")
                .replace("storage.yaml", "node-a", "primary")
                .replace("storage.yaml", "node-b", "backup");

        assertThat(tree.messagesOf("sonarr", Side.PRIMARY)).isEmpty();
        assertThat(tree.withClaim("first-backup", "volumeName: pv-first")
                        .withVolume("pv-first", "kubernetes.io/hostname", "node-b")
                        .messagesOf("sonarr", Side.PRIMARY))
                .singleElement()
                .asString()
                .contains("kubernetes.io/hostname=node-b, but the pod would be on one with role=primary");
    }

    @Test
    void a_volume_that_reserves_itself_for_the_claim_is_its_volume_unless_it_is_for_another_namespace() {
        ReadinessTree tree = sound.mountingClaim("cache").withClaim("cache", "storageClassName: other");

        assertThat(tree.withVolume("pv-cache", "role", "primary", "claimRef: {namespace: media, name: cache}")
                        .messages(Side.BACKUP))
                .hasSize(1);
        assertThat(tree.withVolume("pv-cache", "role", "primary", "claimRef: {namespace: games, name: cache}")
                        .messages(Side.BACKUP))
                .isEmpty();
    }

    /** No provisioner makes a volume for a claim with a selector, or of a class without one: it gets one that is there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            storageClassName: manual | selector: {matchLabels: {disk: fast}}                                             | 1
            storageClassName: manual | selector: {matchExpressions: [{key: disk, operator: In, values: [fast, faster]}]} | 1
            storageClassName: manual | selector: {matchLabels: {disk: slow}}                                             | 0
            storageClassName: manual | volumeMode: Filesystem                                                            | 1
            storageClassName: manual | volumeMode: Block                                                                 | 0
            storageClassName: manual | accessModes: [ReadWriteMany]                                                      | 0
            storageClassName: other  | volumeMode: Filesystem                                                            | 0
            storageClassName: ''     | volumeMode: Filesystem                                                            | 0
            """)
    void an_unbound_claim_gets_a_volume_that_fits(String storageClass, String more, int obstacles) {
        ReadinessTree tree =
                sound.mountingClaim("cache").withClaim("cache", storageClass).withVolume("pv-cache", "role", "primary");
        ReadinessTree asking = more.startsWith("accessModes")
                ? tree.replace("more.yaml", "accessModes: [ReadWriteOnce]\n  resources", more + "\n  resources")
                : tree.replace("more.yaml", storageClass + "\n---", storageClass + "\n  " + more + "\n---");

        assertThat(asking.messages(Side.BACKUP)).hasSize(obstacles);
        assertThat(asking.withVolume("pv-there", "role", "backup").messages(Side.BACKUP))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rancher.io/local-path  | WaitForFirstConsumer |                                                                               | 0
            csi.example.com        | WaitForFirstConsumer | [{matchLabelExpressions: [{key: role, values: [primary]}]}]                   | 1
            csi.example.com        | Immediate            | [{matchLabelExpressions: [{key: kubernetes.io/hostname, values: [node-a]}]}]  | 1
            csi.example.com        | WaitForFirstConsumer | [{matchLabelExpressions: [{key: role, values: [primary, backup]}]}]           | 0
            csi.example.com        | WaitForFirstConsumer | [{matchLabelExpressions: [{key: role, values: [primary]}]}, {matchLabelExpressions: [{key: role, values: [backup]}]}] | 0
            """)
    void a_provisioner_makes_volumes_where_its_class_allows(
            String provisioner, String mode, String topologies, int obstacles) {
        ReadinessTree tree = sound.mountingClaim("cache")
                .withClaim("cache", "storageClassName: fast")
                .with("apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: "
                        + provisioner + "\nvolumeBindingMode: " + mode + "\n"
                        + (topologies == null ? "" : "allowedTopologies: " + topologies + "\n"));

        assertThat(tree.messages(Side.BACKUP))
                .hasSize(obstacles)
                .allMatch(m -> m.contains("What storage class 'fast' makes for the claim 'cache'"));
    }

    @Test
    void a_claim_that_is_not_there_is_an_obstacle_in_both_directions() {
        ReadinessTree tree = sound.mountingClaim("cache");

        for (Side side : Side.values()) {
            assertThat(tree.messages(side))
                    .containsExactly(
                            "failover-claim-missing: Service 'sonarr' mounts the claim 'cache' too, which isn't"
                                    + " in namespace 'media': its pod could not start");
        }
    }

    @Test
    void a_claim_of_another_namespace_is_not_there() {
        ReadinessTree tree = sound.mountingClaim("cache").withClaim("cache");

        assertThat(tree.messages(Side.BACKUP)).isEmpty();
        assertThat(tree.replace("more.yaml", "namespace: media", "namespace: games")
                        .messages(Side.BACKUP))
                .hasSize(1);
    }

    /** What isn't known is no obstacle. */
    @ParameterizedTest
    @ValueSource(strings = {"""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web, namespace: media}
        spec:
          volumeClaimTemplates:
            - metadata: {name: cache}
        """, """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: web, namespace: media}
        """, """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: other, namespace: flux-system}
        spec: {targetNamespace: media, values: {fullnameOverride: cache-web}}
        """, """
        apiVersion: postgresql.cnpg.io/v1
        kind: Cluster
        metadata: {name: web, namespace: media}
        spec: {storage: {size: 1Gi}}
        """})
    void a_claim_that_something_may_make_is_not_missing(String maker) {
        ReadinessTree tree = sound.mountingClaim("cache-web-0");

        assertThat(tree.messages(Side.BACKUP)).hasSize(1);
        assertThat(tree.with(maker).messages(Side.BACKUP)).isEmpty();
        assertThat(tree.with(maker.replace("media", "games")).messages(Side.BACKUP))
                .hasSize(1);
    }

    @Test
    void two_claims_on_two_nodes_keep_a_pod_from_both() {
        ReadinessTree tree = sound.mountingClaim("pvc-sonarr-backup");

        assertThat(tree.messages(Side.BACKUP)).isEmpty();
        assertThat(tree.messages(Side.PRIMARY))
                .singleElement()
                .asString()
                .contains("pv-sonarr-backup", "on one with role=primary");
    }

    @Test
    void an_ephemeral_volume_is_made_where_its_class_allows() {
        ReadinessTree tree = sound.mounting("""
                name: scratch
                ephemeral:
                  volumeClaimTemplate:
                    spec:
                      storageClassName: fast
                      accessModes: [ReadWriteOnce]
                """).with("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata:
                  name: fast
                provisioner: csi.example.com
                allowedTopologies: [{matchLabelExpressions: [{key: role, values: [primary]}]}]
                """);

        assertThat(tree.messages(Side.BACKUP)).singleElement().asString().contains("the ephemeral volume 'scratch'");
    }

    @Test
    void volumes_without_a_claim_are_everywhere() {
        assertThat(sound.mounting("name: tmp\nemptyDir: {}")
                        .mounting("name: host\nhostPath: {path: /srv}")
                        .mounting("name: all\nprojected: {sources: []}")
                        .mounting("name: nothing\npersistentVolumeClaim: {}")
                        .messages(Side.BACKUP))
                .isEmpty();
    }

    @Test
    void each_pod_of_a_stateful_set_mounts_the_claims_of_its_templates() {
        ReadinessTree tree = sound.replace("sonarr.yaml", "kind: Deployment", "kind: StatefulSet")
                .replace(
                        "sonarr.yaml",
                        "replicas: 1",
                        "replicas: 2\n  volumeClaimTemplates:\n    - metadata: {name: log}")
                .replace("failover.yaml", "deployment: sonarr", "deployment: sonarr\n        kind: StatefulSet");

        assertThat(tree.messages(Side.BACKUP)).isEmpty();
        assertThat(tree.withVolume("pv-log", "role", "primary", "claimRef: {namespace: media, name: log-sonarr-1}")
                        .messages(Side.BACKUP))
                .singleElement()
                .asString()
                .contains("the claim 'log-sonarr-1'");
        assertThat(tree.withVolume("pv-log", "role", "primary", "claimRef: {namespace: media, name: log-sonarr-2}")
                        .messages(Side.BACKUP))
                .isEmpty();
    }

    @Test
    void a_selector_of_the_host_itself_keeps_the_pod_there() {
        ReadinessTree tree =
                sound.replace("sonarr.yaml", "role: primary", "role: primary\n        kubernetes.io/hostname: node-a");

        assertThat(tree.messages(Side.PRIMARY)).isEmpty();
        assertThat(tree.messages(Side.BACKUP))
                .singleElement()
                .asString()
                .contains("requires more than role=backup of a node, and no node can have all of it");
    }

    @Test
    void a_claim_whose_volume_is_for_another_claim_could_not_be_mounted() {
        ReadinessTree tree = sound.mountingClaim("cache").withClaim("cache", "volumeName: pv-cache");

        assertThat(tree.withVolume("pv-cache", "role", "backup", "claimRef: {namespace: media, name: logs}")
                        .messages(Side.BACKUP))
                .containsExactly("volume-claim-disagree: Service 'sonarr' could not mount the claim 'media/cache': it"
                        + " names the volume 'pv-cache', which is reserved for 'media/logs'");
    }

    @Test
    void a_chart_names_claims_in_its_values() {
        ReadinessTree tree = sound.replace("kustomization.yaml", "  - sonarr.yaml\n", "")
                .withClaim("cache", "volumeName: pv-cache")
                .withVolume("pv-cache", "role", "primary")
                .with("""
                        apiVersion: helm.toolkit.fluxcd.io/v2
                        kind: HelmRelease
                        metadata:
                          name: sonarr
                          namespace: media
                        spec:
                          values:
                            nodeSelector: {role: primary}
                            persistence:
                              data: {existingClaim: pvc-sonarr}
                              cache: {enabled: true, existingClaim: cache}
                        """)
                .replace(
                        "failover.yaml",
                        "volume_name: sonarr-data",
                        "kind: HelmRelease\n        claim_path: spec.values.persistence.data.existingClaim\n"
                                + "        node_path: spec.values.nodeSelector.role");

        assertThat(tree.messages(Side.BACKUP)).singleElement().asString().contains("the claim 'cache'");
        assertThat(tree.replace("more.yaml", "enabled: true", "enabled: false").messages(Side.BACKUP))
                .isEmpty();
        assertThat(tree.messages(Side.PRIMARY)).isEmpty();
    }
}
