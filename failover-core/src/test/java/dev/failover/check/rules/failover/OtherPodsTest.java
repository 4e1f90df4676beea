package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pair of claims whose copy is made by pods of its own, such as rsync's. */
class OtherPodsTest {
    private static final String MISSING = "failover-service-missing";
    private static final String NOT_REPLICATED = "failover-not-replicated";

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void a_service_with_a_pair() {
        fixture = Fixture.copy("failover-not-replicated/bad", directory);
    }

    @Test
    void what_receives_the_copy_is_no_service_with_or_without_an_entry() throws IOException {
        add(deployment("rsyncd", "pvc-sonarr-backup"));
        assertThat(of(MISSING)).isEmpty();

        change("failover.yaml", "      sonarr:\n(?s).*", "      {}\n");
        assertThat(of(MISSING))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("Service 'sonarr' "));
    }

    @Test
    void after_a_failover_without_configuration_the_service_is_what_runs_on_the_backup() throws IOException {
        change("sonarr.yaml", "claimName: pvc-sonarr", "claimName: pvc-sonarr-backup");
        change("failover.yaml", "      sonarr:\n(?s).*", "      {}\n");

        assertThat(of(MISSING))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("Service 'sonarr' "));
    }

    @Test
    void a_sender_and_a_receiver_copy() throws IOException {
        assertThat(of(NOT_REPLICATED)).hasSize(1);

        add(CopyingJob.mounting("pvc-sonarr"), deployment("rsyncd", "pvc-sonarr-backup"));

        assertThat(of(NOT_REPLICATED)).isEmpty();
    }

    @Test
    void a_job_that_mounts_both_claims_copies() throws IOException {
        add(CopyingJob.mounting("pvc-sonarr", "pvc-sonarr-backup"));

        assertThat(of(NOT_REPLICATED)).isEmpty();
    }

    @Test
    void a_job_on_one_claim_may_copy_and_its_kind_is_in_the_command() throws IOException {
        add(CopyingJob.mounting("pvc-sonarr"));

        assertThat(of(NOT_REPLICATED))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.remediation().orElseThrow().advice().get(0))
                        .endsWith("-Dfailover.rules=failover-not-replicated.kinds=CronJob"));
    }

    @Test
    void what_mounts_a_claim_too_is_to_be_stopped_when_the_service_moves() throws IOException {
        add(CopyingJob.mounting("pvc-sonarr"));

        assertThat(of("failover-claim-shared"))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.remediation().orElseThrow().advice().get(0))
                        .isEqualTo("If it copies the data, stop it before the service moves (suspend: true)."
                                + " Otherwise, it may overwrite the service's data."));
    }

    @Test
    void the_entry_has_the_label_by_which_the_workload_selects_its_node() throws IOException {
        change("failover.yaml", "      sonarr:\n(?s).*", "      {}\n");
        change("sonarr.yaml", "role: primary", "kubernetes.io/hostname: node-a");
        change("storage.yaml", "key: role", "key: kubernetes.io/hostname");
        change("storage.yaml", "- primary", "- node-a");
        change("storage.yaml", "- backup", "- node-b");

        assertThat(of(MISSING))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.remediation().orElseThrow().paste())
                        .map(String::strip)
                        .contains(
                                "node_label_key: kubernetes.io/hostname",
                                "primary_node_label: node-a",
                                "backup_node_label: node-b"));
    }

    private List<Finding> of(String rule) {
        return fixture.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private void add(String... objects) throws IOException {
        Files.writeString(fixture.file("others.yaml"), String.join("---\n", objects));
        change("kustomization.yaml", "  - failover.yaml\n", "  - failover.yaml\n  - others.yaml\n");
    }

    private void change(String file, String old, String replacement) throws IOException {
        String before = Files.readString(fixture.file(file));
        String after = before.replaceAll(old, replacement);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(fixture.file(file), after);
    }

    private static String deployment(String name, String claim) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: media}
                spec:
                  selector: {matchLabels: {app: %s}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec:
                      containers: [{name: rsync, image: "registry.internal/rsync:3"}]
                      volumes: [{name: data, persistentVolumeClaim: {claimName: %s}}]
                """.formatted(name, name, name, claim);
    }
}
