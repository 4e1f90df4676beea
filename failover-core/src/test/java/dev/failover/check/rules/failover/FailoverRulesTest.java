package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The further faces of rules that have more than one. */
class FailoverRulesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    failover-claim-shared/by-cron-job           | WARNING | CronJob 'media/nightly' mounts the claim 'pvc-sonarr' of service 'sonarr' too
                    failover-claim-missing/second-claim         | ERROR   | mounts the claim 'pvc-cache' too, which isn't in namespace 'media'
                    failover-node-mismatch/second-claim         | ERROR   | Volume 'pv-cache' of the claim 'pvc-cache', which service 'sonarr' mounts too, is on nodes with role=primary
                    failover-node-mismatch/by-host-name         | INFO    | this repository doesn't show if they have role=backup
                    failover-no-node-selector/by-name           | ERROR   | is bound to the node 'node-1' by nodeName
                    failover-no-node-selector/by-affinity       | ERROR   | allows several nodes by its node affinity for 'role'
                    failover-no-node-selector/by-several-values | ERROR   | can't run on the backup node (role=backup)
                    failover-no-node-selector/by-exclusion      | ERROR   | can't run on the backup node (role=backup)
                    failover-no-node-selector/by-several-terms  | ERROR   | can't run on the backup node (role=backup)
                    failover-no-node-selector/by-field          | ERROR   | is bound to the node 'node-1' by its node affinity
                    failover-strategy/rolling                   | INFO    | both copies may run for a while
                    failover-replicas/one-pod                   | ERROR   | only one pod can mount its claim
                    failover-not-replicated/without-peers       | WARNING | its Syncthing sources have no peers
                    failover-replication-overwrites/on-primary  | WARNING | after a promote, it would overwrite the service's new data
                    failover-not-applied/not-reached            | ERROR   | is in a file that no entry point builds
                    failover-not-applied/at-a-tag               | ERROR   | is pinned to the tag 'v1.2.0'
                    failover-not-applied/ignored-field          | ERROR   | ignores '/spec/template/spec/nodeSelector'
                    failover-not-applied/source-suspended       | ERROR   | which is suspended
                    flux-dependency/circle                      | ERROR   | these Flux Kustomizations wait for each other
                    placeholder-value/in-a-value                | ERROR   | registry.example.com/sonarr:4.0.16' is still a placeholder
                    """)
    void weight_and_words_follow_the_case(String tree, String severity, String words) {
        Finding finding = Fixture.copy(tree, directory).finding();

        assertThat(tree).startsWith(finding.rule() + "/");
        assertThat(finding.severity()).hasToString(severity);
        assertThat(finding.message()).contains(words);
    }

    @Test
    void a_node_affinity_that_admits_both_sides_beside_the_selector_is_fine() {
        assertThat(Fixture.copy("failover-no-node-selector/admitting-both", directory)
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    failover-strategy/two-services           | 2 services use RollingUpdate
                    failover-node-mismatch/both-by-host-name | 2 volumes of configured services are bound to nodes by
                    """)
    void what_holds_for_many_is_said_once_with_all_the_places(String tree, String words) {
        Finding finding = Fixture.copy(tree, directory).finding();

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).startsWith(words);
        assertThat(finding.related()).hasSize(1);
    }

    @Test
    void an_image_that_a_chart_puts_together_is_an_image_too() {
        assertThat(Fixture.copy("placeholder-value/in-a-chart", directory).findings())
                .filteredOn(finding -> finding.rule().equals("placeholder-value"))
                .singleElement()
                .extracting(Finding::location)
                .hasToString("release.yaml:13:19");
    }

    @Test
    void replicas_and_strategy_are_judged_before_there_is_an_entry() throws IOException {
        Fixture fixture =
                Fixture.copy("failover-service-missing/bad", directory).withDefaults();
        Path workload = fixture.file("sonarr.yaml");
        Files.writeString(workload, Files.readString(workload).replace("replicas: 1", "replicas: 2"));

        assertThat(fixture.findings())
                .map(Finding::rule)
                .contains("failover-service-missing", "failover-replicas", "failover-strategy");
    }

    @Test
    void a_suffix_hides_no_backup_claim() {
        Finding finding =
                Fixture.copy("failover-service-missing/suffixed", directory).finding();

        assertThat(finding.remediation().orElseThrow().paste())
                .contains("        primary_pvc: pvc-sonarr-v1", "        backup_pvc: pvc-sonarr-backup-v1");
    }
}
