package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.rules.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim that was lost is never made up for with somebody else's. */
class FailoverClaimMissingTest {
    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void copy_two_services_of_which_one_has_lost_its_backup_claim() {
        fixture = Fixture.copy("failover-claim-missing/unlisted", directory);
    }

    @Test
    void a_file_that_defines_the_claim_and_is_not_listed_is_named() {
        Remediation remediation = only("failover-claim-missing").remediation().orElseThrow();

        assertThat(remediation.advice())
                .containsExactly("'pvc-navidrome-backup' is in pvc-navidrome-backup.yaml, which no entry point"
                        + " builds: add it to the 'resources:' of kustomization.yaml.");
        assertThat(remediation.isExact()).isFalse();
    }

    @Test
    void the_backup_of_another_configured_service_is_not_proposed() throws Exception {
        Files.delete(fixture.file("pvc-navidrome-backup.yaml"));

        assertNothingIsProposed();
    }

    @Test
    void the_backup_of_a_service_that_is_not_configured_is_not_proposed_either() throws Exception {
        Files.delete(fixture.file("pvc-navidrome-backup.yaml"));
        edit("failover.yaml", "      kavita:(?s:.*)", "");

        assertNothingIsProposed();
    }

    @Test
    void a_near_name_that_says_that_it_backs_up_something_else_is_not_proposed() throws Exception {
        Files.delete(fixture.file("pvc-navidrome-backup.yaml"));
        edit("failover.yaml", "      kavita:(?s:.*)", "");
        edit("kavita.yaml", "pvc-kavita", "pvc-navidroma");

        assertNothingIsProposed();
    }

    @Test
    void a_free_claim_a_slip_away_is_proposed_though_its_name_follows_no_pattern() throws Exception {
        Files.delete(fixture.file("pvc-navidrome-backup.yaml"));
        edit("failover.yaml", "backup_pvc: pvc-navidrome-backup", "backup_pvc: navidrome-replca");
        edit("failover.yaml", "      kavita:(?s:.*)", "");
        edit("kavita.yaml", "name: pvc-kavita-backup", "name: navidrome-replica");

        assertThat(only("failover-claim-missing").remediation().orElseThrow().advice())
                .singleElement()
                .asString()
                .startsWith("Replace 'navidrome-replca' by 'navidrome-replica'");
    }

    @Test
    void an_entry_with_the_backup_of_another_service_is_an_error() throws Exception {
        edit("failover.yaml", "      kavita:(?s:.*)", "");
        edit("failover.yaml", "pvc-navidrome-backup", "pvc-kavita-backup");

        assertThat(only("failover-claim-shared").message())
                .isEqualTo("The backup claim 'pvc-kavita-backup' of service 'navidrome' belongs to Deployment"
                        + " 'media/kavita': after a promote, the service would use the other's data");
    }

    private void assertNothingIsProposed() {
        Remediation remediation = only("failover-claim-missing").remediation().orElseThrow();

        assertThat(remediation.edits()).isEmpty();
        assertThat(remediation.advice())
                .containsExactly("Name a PersistentVolumeClaim that Flux applies in namespace 'media', or add one.");
    }

    private Finding only(String rule) {
        List<Finding> findings =
                fixture.findings().stream().filter(f -> f.rule().equals(rule)).toList();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private void edit(String file, String pattern, String replacement) throws IOException {
        Path path = fixture.file(file);
        Files.writeString(path, Files.readString(path).replaceAll(pattern, replacement));
    }
}
