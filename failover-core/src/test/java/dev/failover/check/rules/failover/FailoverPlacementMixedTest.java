package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailoverPlacementMixedTest {
    @TempDir
    Path directory;

    @Test
    void both_commands_that_mend_it_are_named() {
        Finding finding = finding("bad");

        assertThat(finding.message())
                .isEqualTo(
                        "Service 'sonarr' mounts the primary claim 'pvc-sonarr' but selects the backup node 'backup'");
        assertThat(finding.remediation().orElseThrow().advice())
                .containsExactly(
                        "Move both values to one side. To the primary:",
                        "mvn failover:demote -Dservice=sonarr -Dfailover.accept=failover-placement-mixed"
                                + " -Dfailover.reason=\"...\"",
                        "To the backup:",
                        "mvn failover:promote -Dservice=sonarr -Dfailover.accept=failover-placement-mixed"
                                + " -Dfailover.reason=\"...\"");
        assertThat(finding.related()).singleElement().hasToString("sonarr.yaml:45:15");
    }

    @Test
    void a_claim_that_is_neither_sides_is_found() {
        assertThat(finding("claim-of-neither-side").message())
                .isEqualTo("Service 'sonarr' mounts the claim 'pvc-sonarr-backup-backup', but its sides have"
                        + " 'pvc-sonarr' and 'pvc-sonarr-backup'");
    }

    @Test
    void a_claim_that_is_misspelt_is_mended_by_the_side_that_the_node_selector_tells() throws Exception {
        Fixture fixture = misspelt();
        Finding finding = fixture.finding();
        Remediation remediation = finding.remediation().orElseThrow();

        assertThat(remediation.advice())
                .containsExactly("Write 'pvc-sonarr-backup' at sonarr.yaml:55:24: the node selector is the backup's.");
        Files.write(
                fixture.file("sonarr.yaml"),
                finding.location().file().with(remediation.edits()).bytes());
        assertThat(fixture.findings()).isEmpty();
    }

    @Test
    void a_misspelt_claim_on_a_node_of_neither_side_is_left_to_a_person() throws Exception {
        Fixture fixture = misspelt();
        replace(fixture, "role: backup", "role: spare");

        assertThat(fixture.finding().remediation().orElseThrow().edits()).isEmpty();
    }

    @Test
    void a_misspelt_node_is_written_as_the_side_of_the_claim_has_it() throws Exception {
        Fixture fixture = Fixture.copy("failover-placement-mixed/good", directory);
        replace(fixture, "role: backup", "role: bakup");

        Remediation remediation = fixture.finding().remediation().orElseThrow();

        assertThat(remediation.advice())
                .containsExactly("Write 'backup' at sonarr.yaml:45:15: the claim is the backup's.");
        assertThat(remediation.edits()).hasSize(1);
    }

    @Test
    void a_claim_that_is_nowhere_is_written_as_the_node_tells_even_if_it_is_far_from_that() throws Exception {
        Fixture fixture = Fixture.copy("failover-placement-mixed/good", directory);
        replace(fixture, "claimName: pvc-sonarr-backup", "claimName: sonarr-old");

        Remediation remediation = fixture.finding().remediation().orElseThrow();

        assertThat(remediation.advice())
                .containsExactly("Write 'pvc-sonarr-backup' at sonarr.yaml:55:24: the node selector is the backup's.");
        assertThat(remediation.edits()).isEmpty();
    }

    private Fixture misspelt() throws IOException {
        Fixture fixture = Fixture.copy("failover-placement-mixed/good", directory);
        replace(fixture, "claimName: pvc-sonarr-backup", "claimName: pvc-sonarr-bakup");
        return fixture;
    }

    private static void replace(Fixture fixture, String old, String replacement) throws IOException {
        String before = Files.readString(fixture.file("sonarr.yaml"));
        assertThat(before).contains(old);
        Files.writeString(fixture.file("sonarr.yaml"), before.replace(old, replacement));
    }

    @Test
    void a_node_that_is_neither_sides_is_found() {
        Finding finding = finding("node-of-neither-side");

        assertThat(finding.message())
                .isEqualTo("Service 'sonarr' selects the node 'spare', but its sides have 'primary' and 'backup'");
        assertThat(finding.location()).hasToString("sonarr.yaml:45:15");
    }

    private Finding finding(String tree) {
        return Fixture.copy("failover-placement-mixed/" + tree, directory).finding();
    }
}
