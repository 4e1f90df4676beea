package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replication, from its source to its destination. The service runs on its primary claim. */
class ReplicationRulesTest {
    @TempDir
    Path directory;

    /** A {@code /} is a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Source      | sourcePVC: pvc-sonarr/restic:/  repository: sonarr-restic                        | the primary claim is read, but nothing fills the backup claim
            Destination | restic:/  repository: sonarr-restic/  destinationPVC: pvc-sonarr-backup          | the backup claim is filled, but nothing reads the primary claim
            Source      | sourcePVC: other/restic:/  repository: sonarr-restic                             | no ReplicationSource or ReplicationDestination reads or fills its claims
            Source      | sourcePVC: pvc-sonarr/external:/  provider: registry.internal/mover              | -
            """)
    void one_end_alone_copies_nothing(String kind, String spec, String words) throws IOException {
        List<String> messages = messages("failover-not-replicated", replication(kind, "media", spec));

        if (words.equals("-")) {
            assertThat(messages).isEmpty();
        } else {
            assertThat(messages).singleElement().asString().contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource({"pvc-sonarr, pvc-sonarr-backup, 0", "pvc-sonarr-backup, pvc-sonarr, 1"})
    void the_source_reads_the_claim_that_the_service_runs_on(String from, String to, int findings) throws IOException {
        List<String> messages = messages(
                "failover-not-replicated",
                replication("Source", "media", "sourcePVC: " + from + "/restic:/  repository: sonarr-restic"),
                replication("Destination", "media", "restic:/  repository: sonarr-restic/  destinationPVC: " + to));

        assertThat(messages).hasSize(findings).allMatch(message -> message.contains("it runs on the primary claim"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Source      | media | sourcePVC: pvc-sonarr/restic:/  repository: sonarr-restic                                      | 0
            Source      | media | sourcePVC: pvc-sonar/restic:/  repository: sonarr-restic                                       | 1
            Source      | other | sourcePVC: pvc-sonarr/restic:/  repository: x                                                  | 1
            Source      | media | sourcePVC: made-by-a-chart/restic:/  repository: x                                             | 0
            Source      | media | sourcePVC: pvc-sonarr/restic:/  repository: sonar-restic                                       | 1
            Source      | media | sourcePVC: pvc-sonarr/rclone:/  rcloneConfig: sonarr-restik                                    | 1
            Source      | media | sourcePVC: pvc-sonarr/rsyncTLS:/  keySecret: sonarr-restik                                     | 1
            Source      | media | sourcePVC: pvc-sonarr/rsync:/  sshKeys: sonarr-restik                                        | 1
            Destination | media | rsync:/  sshKeys: sonarr-restik/  destinationPVC: pvc-sonarr-backup                          | 1
            Source      | media | sourcePVC: pvc-sonarr/syncthing:/  serviceType: ClusterIP                                    | 0
            Source      | media | sourcePVC: pvc-sonar/syncthing:/  serviceType: ClusterIP                                     | 1
            Destination | media | rsyncTLS:/  destinationPVC: pvc-sonarr-bakup                                                   | 1
            Destination | media | rsyncTLS:/  copyMethod: Snapshot                                                               | 0
            Destination | media | trigger:/  manual: restore/restic:/  repository: sonarr-restic/  destinationPVC: pvc-sonarr-bakup | 0
            """)
    void a_name_next_to_one_that_is_there_is_a_slip(String kind, String namespace, String spec, int findings)
            throws IOException {
        assertThat(messages("replication-reference", replication(kind, namespace, spec)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"sonarr, 0", "sonar, 1", "somebody-elses, 0"})
    void a_claim_is_filled_from_a_destination_of_its_namespace(String destination, int findings) throws IOException {
        assertThat(messages(
                        "replication-reference",
                        replication("Destination", "media", "restic:/  repository: sonarr-restic"),
                        """
                        apiVersion: v1
                        kind: PersistentVolumeClaim
                        metadata: {name: restored, namespace: media}
                        spec:
                          accessModes: [ReadWriteOnce]
                          resources: {requests: {storage: 1Gi}}
                          dataSourceRef: {apiGroup: volsync.backube, kind: ReplicationDestination, name: %s}
                        """.formatted(destination)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            external-secrets.io/v1 | ExternalSecret | media   | target: {name: sonarr-restik} | 0
            external-secrets.io/v1 | ExternalSecret | media   | target: {name: another}       | 1
            external-secrets.io/v1 | ExternalSecret | storage | target: {name: sonarr-restik} | 1
            bitnami.com/v1alpha1   | SealedSecret   | media   | encryptedData: {}             | 0
            """)
    void a_secret_is_there_where_something_makes_it_in_the_namespace(
            String version, String kind, String namespace, String spec, int findings) throws IOException {
        assertThat(messages(
                        "replication-reference",
                        replication("Source", "media", "sourcePVC: pvc-sonarr/restic:/  repository: sonarr-restik"),
                        """
                        apiVersion: %s
                        kind: %s
                        metadata: {name: sonarr-restik, namespace: %s}
                        spec:
                          %s
                        """.formatted(version, kind, namespace, spec)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rsync:/  destinationPVC: pvc-sonarr-backup                                | 0
            trigger:/  manual: once/rsync:/  destinationPVC: pvc-sonarr-backup        | 0
            rsync:/  destinationPVC: pvc-sonarr                                       | 1
            rsync:/  copyMethod: Snapshot                                             | 1
            """)
    void both_ends_are_judged(String destination, int findings) throws IOException {
        assertThat(messages(
                        "failover-not-replicated",
                        replication("Source", "media", "sourcePVC: pvc-sonarr/rsync:/  sshKeys: sonarr-restic"),
                        replication("Destination", "media", destination)))
                .hasSize(findings);
    }

    private static String replication(String kind, String namespace, String spec) {
        return """
                apiVersion: volsync.backube/v1alpha1
                kind: Replication%s
                metadata:
                  name: sonarr
                  namespace: %s
                spec:
                  %s
                """.formatted(kind, namespace, spec.replace("/", "\n  "));
    }

    private List<String> messages(String rule, String... objects) throws IOException {
        Fixture fixture =
                Fixture.copy("failover-not-replicated/good", directory).withDefaults();
        Files.writeString(
                fixture.file("more.yaml"),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: sonarr-restic, namespace: media}\n---\n"
                        + String.join("---\n", objects));
        return fixture.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.message())
                .toList();
    }
}
