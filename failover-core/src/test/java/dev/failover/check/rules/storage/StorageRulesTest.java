package dev.failover.check.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kubernetes binds, and what a pod can mount. */
class StorageRulesTest {
    private static final String BACKUP = "  storageClassName: \"\"\n  volumeName: pv-sonarr-backup\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  storageClassName: local-path\n  volumeName: pv-sonarr-backup\n",
                "  storageClassName: local-path\n",
                "  volumeName: pv-sonarr-backup\n"
            })
    void classes_are_not_compared_where_the_volume_names_the_claim(String claim) throws IOException {
        Tree tree = tree("volume-local-shared/good");

        tree.replace("sonarr.yaml", BACKUP, claim);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_claim_without_a_class_gets_a_default_that_no_repository_shows() throws IOException {
        Tree tree = tree("volume-storage-class/good");

        tree.replace("sonarr.yaml", BACKUP, "  volumeName: pv-sonarr-backup\n");

        assertThat(tree.findings())
                .containsExactly("WARNING volume-storage-class sonarr.yaml:23:15: Claim 'media/pvc-sonarr-backup' has"
                        + " no storageClassName, and its volume 'pv-sonarr-backup' has no class: in a"
                        + " cluster with a default class, it will not bind");
    }

    @ParameterizedTest
    @CsvSource({"local-path, 1", "fast, 0"})
    void where_the_build_holds_the_default_class_it_is_compared(String storageClass, int findings) throws IOException {
        Tree tree = tree("volume-storage-class/good");
        tree.replace("sonarr.yaml", BACKUP, "  volumeName: pv-sonarr-backup\n");
        tree.replace(
                "storage.yaml",
                "  name: pv-sonarr-backup\nspec:\n",
                "  name: pv-sonarr-backup\nspec:\n" + "  storageClassName: fast\n");
        tree.replaceLast("storage.yaml", "  storageClassName: \"\"\n", "");
        tree.append("storage.yaml", """
                ---
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata:
                  name: %s
                  annotations:
                    storageclass.kubernetes.io/is-default-class: "true"
                provisioner: registry.internal/path
                """.formatted(storageClass));

        assertThat(tree.findings()).hasSize(findings).allMatch(f -> f.contains("which is the default"));
    }

    @Test
    void a_difference_in_a_pair_that_binds_all_the_same_is_no_claim_that_does_not_bind() throws IOException {
        Tree tree = tree("volume-local-shared/good");

        tree.replace("sonarr.yaml", "    - ReadWriteOnce\n" + BACKUP, "    - ReadWriteMany\n" + BACKUP);

        assertThat(tree.findings())
                .singleElement()
                .asString()
                .startsWith("WARNING volume-access-modes sonarr.yaml:22:7")
                .endsWith("they bind anyway, because each names the other");
    }

    @Test
    void no_pod_can_use_a_pair_of_two_volume_modes() throws IOException {
        Tree tree = tree("volume-local-shared/good");

        tree.replace("sonarr.yaml", BACKUP, BACKUP + "  volumeMode: Block\n");

        assertThat(tree.findings())
                .singleElement()
                .asString()
                .startsWith("ERROR volume-mode sonarr.yaml:25:15")
                .endsWith("but no pod can use it");
    }

    @Test
    void a_volume_that_one_pod_can_mount_has_no_other_access_mode() throws IOException {
        Tree tree = tree("volume-local-shared/good");

        tree.replaceLast("storage.yaml", "    - ReadWriteOnce\n", "    - ReadWriteOnce\n    - ReadWriteOncePod\n");

        assertThat(tree.findings())
                .singleElement()
                .asString()
                .startsWith("ERROR schema-invalid-value storage.yaml:35:7")
                .endsWith("may not have ReadWriteOncePod together with other modes");
    }

    @ParameterizedTest
    @CsvSource({"local, 1", "hostPath, 0"})
    void a_local_volume_cannot_be_mounted_from_many_nodes(String kind, int findings) throws IOException {
        Tree tree = tree("volume-node-mismatch/good");
        tree.replace("radarr.yaml", "    - ReadWriteOnce\n", "    - ReadWriteOnce\n    - ReadWriteMany\n");
        tree.replace("radarr.yaml", "  local:\n", "  " + kind + ":\n");

        assertThat(tree.findings()).hasSize(findings).allMatch(f -> f.startsWith("WARNING volume-local-shared"));
    }

    @ParameterizedTest
    @CsvSource({"primary, 0", "spare, 1"})
    void a_required_node_affinity_counts_as_a_node_selector_does(String role, int findings) throws IOException {
        Tree tree = tree("volume-node-mismatch/good");
        tree.replace(
                "radarr.yaml",
                "      nodeSelector:\n        role: primary\n",
                """
                      affinity:
                        nodeAffinity:
                          requiredDuringSchedulingIgnoredDuringExecution:
                            nodeSelectorTerms:
                              - matchExpressions:
                                  - key: role
                                    operator: In
                                    values:
                                      - %s
                                      - other
                """.formatted(role).indent(0).stripTrailing() + "\n");

        assertThat(tree.findings()).hasSize(findings).allMatch(f -> f.startsWith("ERROR volume-node-mismatch"));
    }

    @Test
    void a_cron_job_is_a_workload_too_and_two_volumes_must_be_on_one_node() throws IOException {
        Tree tree = tree("volume-node-mismatch/good");
        tree.append("radarr.yaml", """
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: copy
                  namespace: media
                spec:
                  schedule: "@daily"
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: copy, image: "registry.internal/copy:1"}]
                          volumes:
                            - name: from
                              persistentVolumeClaim: {claimName: pvc-radarr}
                            - name: to
                              persistentVolumeClaim: {claimName: pvc-other}
                """ + claim("pvc-other", "pv-other") + volume("pv-other"));

        assertThat(tree.findings())
                .singleElement()
                .asString()
                .contains("CronJob 'media/copy' mounts it and also mounts the claim 'pvc-radarr' on nodes");
    }

    private static String claim(String name, String volume) {
        return """
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: %s
                  namespace: media
                spec:
                  accessModes: [ReadWriteOnce]
                  storageClassName: ""
                  volumeName: %s
                  resources: {requests: {storage: 5Gi}}
                """.formatted(name, volume);
    }

    private static String volume(String name) {
        return """
                ---
                apiVersion: v1
                kind: PersistentVolume
                metadata:
                  name: %s
                spec:
                  capacity: {storage: 5Gi}
                  accessModes: [ReadWriteOnce]
                  storageClassName: ""
                  local: {path: /data/other}
                  nodeAffinity:
                    required:
                      nodeSelectorTerms:
                        - matchExpressions:
                            - {key: role, operator: In, values: [backup]}
                """.formatted(name);
    }

    private Tree tree(String name) {
        return new Tree(Fixture.copy(name, directory));
    }

    /** A tree that a test changes. */
    private record Tree(Fixture fixture) {
        void replace(String file, String text, String by) throws IOException {
            String content = read(file);
            assertThat(content).contains(text);
            Files.writeString(fixture.file(file), content.replace(text, by));
        }

        void replaceLast(String file, String text, String by) throws IOException {
            String content = read(file);
            int at = content.lastIndexOf(text);
            Files.writeString(
                    fixture.file(file), content.substring(0, at) + by + content.substring(at + text.length()));
        }

        void append(String file, String text) throws IOException {
            Files.writeString(fixture.file(file), read(file) + text);
        }

        List<String> findings() {
            return fixture.findings().stream().map(Tree::text).toList();
        }

        private String read(String file) throws IOException {
            return Files.readString(fixture.file(file));
        }

        private static String text(Finding finding) {
            return finding.severity() + " " + finding.rule() + " " + finding.location() + ": " + finding.message();
        }
    }
}
