package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pair of claims is found whatever mounts it, and the entry that is printed for it works as it is. */
class PairsWithoutEntryTest {
    private static final String APP_TEMPLATE = """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: radarr
              namespace: media
            spec:
              interval: 1h
              chartRef: {kind: OCIRepository, name: app-template}
              values:
            """;

    @TempDir
    Path directory;

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(
                        "of all pods of a release",
                        APP_TEMPLATE + """
                            defaultPodOptions:
                              nodeSelector: {role: primary}
                            persistence:
                              config:
                                existingClaim: pvc-radarr
                        """,
                        "HelmRelease",
                        "spec.values.persistence.config.existingClaim",
                        "spec.values.defaultPodOptions.nodeSelector.role"),
                Arguments.of(
                        "of a controller",
                        APP_TEMPLATE + """
                            defaultPodOptions:
                              nodeSelector: {role: primary}
                            controllers:
                              radarr:
                                pod:
                                  nodeSelector: {role: primary}
                            persistence:
                              config:
                                existingClaim: pvc-radarr
                        """,
                        "HelmRelease",
                        "spec.values.persistence.config.existingClaim",
                        "spec.values.controllers.radarr.pod.nodeSelector.role"),
                Arguments.of(
                        "of the controller that mounts it",
                        APP_TEMPLATE + """
                            controllers:
                              other:
                                pod:
                                  nodeSelector: {role: spare}
                              radarr:
                                pod:
                                  nodeSelector: {role: primary}
                            persistence:
                              config:
                                existingClaim: pvc-radarr
                                advancedMounts:
                                  radarr: {}
                        """,
                        "HelmRelease",
                        "spec.values.persistence.config.existingClaim",
                        "spec.values.controllers.radarr.pod.nodeSelector.role"),
                Arguments.of(
                        "of any chart",
                        APP_TEMPLATE + """
                            server:
                              nodeSelector: {role: primary}
                              persistence: {enabled: true, existingClaim: pvc-radarr}
                            worker:
                              nodeSelector: {role: spare}
                        """,
                        "HelmRelease",
                        "spec.values.server.persistence.existingClaim",
                        "spec.values.server.nodeSelector.role"),
                Arguments.of(
                        "of a cron job",
                        """
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata:
                          name: radarr
                          namespace: media
                        spec:
                          schedule: "@daily"
                          jobTemplate:
                            spec:
                              template:
                                spec:
                                  restartPolicy: Never
                                  nodeSelector: {role: primary}
                                  containers: [{name: copy, image: "registry.internal/copy:1"}]
                                  volumes:
                                    - name: data
                                      persistentVolumeClaim: {claimName: pvc-radarr}
                        """,
                        "CronJob",
                        "spec.jobTemplate.spec.template.spec.volumes[name=data].persistentVolumeClaim.claimName",
                        "spec.jobTemplate.spec.template.spec.nodeSelector.role"),
                Arguments.of(
                        "of a custom resource", """
                        apiVersion: example.org/v1
                        kind: Archive
                        metadata:
                          name: radarr
                          namespace: media
                        spec:
                          storage:
                            - claimName: pvc-radarr
                          nodeSelector: {role: primary}
                        """, "Archive", "spec.storage[0].claimName", "spec.nodeSelector.role"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objects")
    void the_entry_says_where_the_two_values_are(String name, String object, String kind, String claim, String node)
            throws IOException {
        Fixture fixture = tree(object);
        Finding finding = missing(fixture);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location()).hasToString("pairs.yaml:17:9");
        assertThat(finding.related()).singleElement().asString().startsWith("radarr.yaml");
        List<String> entry = finding.remediation().orElseThrow().paste();
        assertThat(entry).map(String::strip).contains("kind: " + kind, "primary_node_label: primary");
        assertThat(entry).noneMatch(line -> line.contains("volume_name"));
        assertThat(String.join("\n", entry)).contains("claim_path: ", claim, "node_path: ", node);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objects")
    void with_the_entry_the_service_is_configured(String name, String object, String kind, String claim, String node)
            throws IOException {
        Fixture fixture = tree(object);
        Path configuration = fixture.file("failover.yaml");
        String entry =
                String.join("\n", missing(fixture).remediation().orElseThrow().paste());

        Files.writeString(
                configuration,
                Files.readString(configuration).replace("    services:\n", "    services:\n" + entry + "\n"));

        assertThat(fixture.findings())
                .filteredOn(finding -> finding.rule().startsWith("failover"))
                .isEmpty();
    }

    @Test
    void the_label_of_another_key_is_named_and_a_node_that_is_not_found_is_a_question() throws IOException {
        String release = APP_TEMPLATE + """
                    nodeSelector: {kubernetes.io/hostname: node-a}
                    persistence: {existingClaim: pvc-radarr}
                """;
        Fixture fixture = tree(release);
        assertThat(missing(fixture).remediation().orElseThrow().paste())
                .map(String::strip)
                .contains(
                        "node_label_key: kubernetes.io/hostname",
                        "primary_node_label: node-a",
                        "node_path: \"spec.values.nodeSelector.kubernetes\\\\.io/hostname\"");

        Files.writeString(directory.resolve("radarr.yaml"), release.replaceAll("    nodeSelector.*\n", ""));

        assertThat(missing(fixture).remediation().orElseThrow().notes())
                .anyMatch(note -> note.contains("path to the node label role"));
    }

    @Test
    void a_template_of_a_stateful_set_can_not_be_swapped_and_that_is_said() throws IOException {
        Fixture fixture = tree("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: radarr
                  namespace: media
                spec:
                  serviceName: radarr
                  selector: {matchLabels: {app: radarr}}
                  template:
                    metadata: {labels: {app: radarr}}
                    spec:
                      containers: [{name: radarr, image: "registry.internal/radarr:1"}]
                  volumeClaimTemplates:
                    - metadata: {name: pvc}
                      spec:
                        accessModes: [ReadWriteOnce]
                        resources: {requests: {storage: 1Gi}}
                """);
        Path pairs = fixture.file("pairs.yaml");
        Files.writeString(pairs, Files.readString(pairs).replace("pvc-radarr", "pvc-radarr-0"));

        Finding finding = missing(fixture);

        assertThat(finding.location()).hasToString("pairs.yaml:17:9");
        assertThat(finding.remediation().orElseThrow().advice()).anyMatch(line -> line.contains("from a template"));
    }

    @Test
    void a_pair_that_nothing_mounts_is_a_warning() throws IOException {
        Finding finding = missing(tree("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: radarr, namespace: media}
                """));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).endsWith("nothing in the build mounts them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.yaml", "radarr.yaml"})
    void values_of_a_config_map_are_looked_at_and_can_not_be_swapped(String key) throws IOException {
        Finding finding = missing(tree("""
                apiVersion: helm.toolkit.fluxcd.io/v2
                kind: HelmRelease
                metadata: {name: radarr, namespace: media}
                spec:
                  valuesFrom:
                    - {kind: ConfigMap, name: radarr, valuesKey: KEY}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: radarr, namespace: media}
                data:
                  KEY: |
                    persistence:
                      config: {existingClaim: pvc-radarr}
                """.replace("KEY", key)));

        assertThat(finding.location()).hasToString("pairs.yaml:17:9");
        assertThat(finding.related()).singleElement().asString().startsWith("radarr.yaml:14:");
        assertThat(finding.remediation().orElseThrow().advice())
                .anyMatch(line -> line.contains("to spec.values of the HelmRelease"));
    }

    @Test
    void a_release_is_entered_with_the_namespace_of_its_pods() throws IOException {
        Fixture fixture = tree(APP_TEMPLATE
                        .replace("namespace: media", "namespace: operations")
                        .replace("  interval: 1h", "  interval: 1h\n  targetNamespace: media")
                + """
                    defaultPodOptions:
                      nodeSelector: {role: primary}
                    persistence:
                      config: {existingClaim: pvc-radarr}
                """);
        List<String> entry = missing(fixture).remediation().orElseThrow().paste();
        assertThat(entry).map(String::strip).contains("namespace: media", "deployment: radarr", "kind: HelmRelease");

        Path configuration = fixture.file("failover.yaml");
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("    services:\n", "    services:\n" + String.join("\n", entry) + "\n"));

        assertThat(fixture.findings())
                .filteredOn(finding -> finding.rule().startsWith("failover"))
                .isEmpty();
    }

    @Test
    void a_primary_that_is_not_in_git_makes_no_pair() throws IOException {
        Fixture fixture = tree(APP_TEMPLATE + """
                    defaultPodOptions:
                      nodeSelector: {role: primary}
                    persistence:
                      config: {existingClaim: pvc-radarr}
                """);
        Files.writeString(fixture.file("pairs.yaml"), claim("pvc-radarr-backup"));

        assertThat(fixture.findings())
                .filteredOn(finding -> finding.rule().startsWith("failover"))
                .isEmpty();
    }

    /** It writes its backups there. */
    @Test
    void who_mounts_both_claims_is_on_neither_side() throws IOException {
        Fixture both = tree(APP_TEMPLATE + """
                    persistence:
                      config: {existingClaim: pvc-radarr}
                      backups: {existingClaim: pvc-radarr-backup}
                """);

        assertThat(both.findings())
                .filteredOn(f -> f.rule().startsWith("failover"))
                .isEmpty();
    }

    @Test
    void a_job_that_copies_is_not_the_service_if_something_runs_on_the_claim() throws IOException {
        Finding finding = missing(tree(CopyingJob.mounting("pvc-radarr") + "---\n" + APP_TEMPLATE + """
                    persistence:
                      config: {existingClaim: pvc-radarr}
                """));

        assertThat(finding.remediation().orElseThrow().paste())
                .map(String::strip)
                .contains("kind: HelmRelease");
    }

    private static Finding missing(Fixture fixture) {
        List<Finding> findings = fixture.findings().stream()
                .filter(finding -> finding.rule().startsWith("failover"))
                .toList();
        assertThat(findings).singleElement().extracting(Finding::rule).isEqualTo("failover-service-missing");
        return findings.get(0);
    }

    private Fixture tree(String object) throws IOException {
        Fixture fixture = Fixture.copy("failover-service-missing/good", directory);
        Path kustomization = fixture.file("kustomization.yaml");
        Files.writeString(kustomization, Files.readString(kustomization) + "  - pairs.yaml\n  - radarr.yaml\n");
        Files.writeString(fixture.file("pairs.yaml"), claim("pvc-radarr") + "---\n" + claim("pvc-radarr-backup"));
        Files.writeString(fixture.file("radarr.yaml"), object);
        return fixture;
    }

    private static String claim(String name) {
        return """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: %s
                  namespace: media
                spec:
                  accessModes:
                    - ReadWriteOnce
                  storageClassName: local-path
                  resources:
                    requests:
                      storage: 5Gi
                """.formatted(name);
    }
}
