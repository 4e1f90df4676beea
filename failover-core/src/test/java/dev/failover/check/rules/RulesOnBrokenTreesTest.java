package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.StepResult;
import dev.failover.check.StepResult.Status;
import dev.failover.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesOnBrokenTreesTest {
    @TempDir
    Path directory;

    @Test
    void a_build_that_fails_keeps_nothing_else_from_being_checked() {
        Verdict verdict = Fixture.copy("broken/tree", directory).validate().verdict();

        assertThat(verdict.findings()).map(Finding::rule).containsExactly("kustomize-build", "failover-volume-missing");
        assertThat(verdict.steps())
                .map(StepResult::status)
                .containsExactly(
                        Status.FAILED,
                        Status.WARNING,
                        Status.WARNING,
                        Status.PASSED,
                        Status.WARNING,
                        Status.WARNING,
                        Status.FAILED);
        String partly = "partly checked: objects of the builds that fail are not known";
        assertThat(verdict.steps())
                .map(StepResult::note)
                .containsExactly("1 of 2 builds failed", partly, partly, "", partly, partly, partly);
    }

    @Test
    void what_a_failed_build_may_have_held_is_not_called_unreachable() {
        Finding finding = Fixture.copy("unreachable-kustomization/below-a-failed-build", directory)
                .finding();

        assertThat(finding.rule()).isEqualTo("kustomize-build");
    }

    /** The configuration may be in the build that fails. */
    @Test
    void a_configuration_that_is_not_seen_is_not_called_missing() {
        assertThat(Fixture.copy("unreachable-kustomization/below-a-failed-build", directory)
                        .validate()
                        .verdict()
                        .steps())
                .map(StepResult::note)
                .allMatch(note -> !note.startsWith("nothing to check"));
    }

    @Test
    void the_same_tree_gives_the_same_findings() {
        Fixture fixture = Fixture.copy("broken/tree", directory);

        assertThat(fixture.findings().toString()).isEqualTo(fixture.findings().toString());
    }

    @Test
    void a_configuration_without_services_is_one_finding() {
        Finding finding = Fixture.copy("failover-config-invalid/no-services", directory)
                .configuredByConfigMap("failover-api-config")
                .finding();

        assertThat(finding.rule()).isEqualTo("failover-config-invalid");
        assertThat(finding.message()).startsWith("the failover configuration has no 'services:'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"      sonarr: [\n", "      sonarr\n", "\t  sonarr:\n"})
    void a_configuration_that_is_no_yaml_is_not_taken_for_none(String line) throws IOException {
        Fixture fixture = Fixture.copy("failover-config-invalid/good", directory);
        Path config = fixture.file("failover.yaml");
        Files.writeString(config, Files.readString(config).replaceFirst("(?m)^ +sonarr:\n", line));

        assertThat(fixture.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isIn("failover-config-invalid", "yaml-syntax", "kustomize-build");
            assertThat(finding.location().path()).isEqualTo("failover.yaml");
        });
        assertThat(fixture.findings()).noneMatch(finding -> finding.rule().equals("failover-service-missing"));
    }

    @Test
    void an_unknown_field_is_found() {
        Finding finding =
                Fixture.copy("failover-config-invalid/unknown-field", directory).finding();

        assertThat(finding.rule()).isEqualTo("failover-config-invalid");
        assertThat(finding.message()).contains("unknown field 'backup_claim'");
        assertThat(finding.location()).hasToString("failover.yaml:17:9");
    }

    @Test
    void a_request_is_compared_with_the_volume_that_is_reserved_for_the_claim() {
        Finding finding =
                Fixture.copy("volume-capacity/bad-reserved", directory).finding();

        assertThat(finding.rule()).isEqualTo("volume-capacity");
        assertThat(finding.message())
                .isEqualTo("Claim 'media/pvc-sonarr-backup' requests 6Gi, but its volume 'pv-sonarr-backup' has only"
                        + " 5Gi: it will not bind");
    }
}
