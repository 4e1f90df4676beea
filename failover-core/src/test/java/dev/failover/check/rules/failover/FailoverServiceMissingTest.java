package dev.failover.check.rules.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.StepResult;
import dev.failover.check.rules.Fixture;
import dev.failover.goal.validate.text.ValidateReports;
import dev.failover.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailoverServiceMissingTest {
    @TempDir
    Path directory;

    @Test
    void the_entry_is_printed_as_that_file_needs_it() {
        String report = new ValidateReports(fixture("bad").validate()).text(StandardCharsets.UTF_8, false);

        assertThat(report).contains("""
                        ✖ Service 'sonarr' (namespace: media) has backup PVC but is not configured in failover-api ConfigMap
                           Add the following to failover.yaml under 'services:':
                              sonarr:
                                namespace: media
                                deployment: sonarr
                                volume_name: sonarr-data
                                primary_pvc: pvc-sonarr
                                backup_pvc: pvc-sonarr-backup
                                primary_node_label: primary
                                backup_node_label: backup
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout-2-2",
                "layout-4-6",
                "layout-4-empty",
                "layout-empty",
                "layout-empty-no-last-newline",
                "layout-crlf"
            })
    void pasted_under_services_the_printed_lines_mend_the_configuration(String layout) throws IOException {
        Fixture fixture = fixture(layout);

        for (Remediation remediation : remediations(fixture)) {
            assertThat(remediation.advice().get(0)).isEqualTo("Add the following to failover.yaml under 'services:':");
            pasteAfter(fixture.file("failover.yaml"), "services:", remediation.paste());
        }

        assertThat(fixture.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "layout-braces, services: {} # none yet",
        "layout-null, services: ~",
        "layout-quoted, services.yaml: \"services: {}\\n\""
    })
    void where_a_line_must_go_its_replacement_is_printed(String layout, String line) throws IOException {
        Fixture fixture = fixture(layout);
        List<Remediation> remediations = remediations(fixture);

        assertThat(remediations.get(0).advice().get(0)).startsWith("Replace line ");
        replaceLine(fixture.file("failover.yaml"), line, remediations.get(0).paste());
        for (Remediation further : remediations.subList(1, remediations.size())) {
            pasteAfter(fixture.file("failover.yaml"), "services:", further.paste());
        }

        assertThat(fixture.findings()).isEmpty();
    }

    @Test
    void in_a_plain_yaml_file_an_empty_mapping_is_replaced_too() throws IOException {
        Fixture fixture = fixture("yaml-file-empty").configuredBy("failover.yml");
        List<Remediation> remediations = remediations(fixture);

        replaceLine(
                fixture.file("failover.yml"),
                "services: {}",
                remediations.get(0).paste());
        pasteAfter(
                fixture.file("failover.yml"), "services:", remediations.get(1).paste());

        assertThat(fixture.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "json-one-line, scripts/failover.json",
        "json-empty, scripts/failover.json",
        "layout-flow, failover.yaml"
    })
    void within_a_line_the_entry_goes_behind_the_brace(String layout, String path) throws IOException {
        Fixture fixture = path.endsWith(".json") ? fixture(layout).configuredBy(path) : fixture(layout);
        Path file = fixture.file(path);

        for (Remediation remediation : remediations(fixture)) {
            assertThat(remediation.paste()).hasSize(1);
            String text = Files.readString(file);
            int brace = text.indexOf('{', text.lastIndexOf("services")) + 1;
            Files.writeString(
                    file, text.substring(0, brace) + remediation.paste().get(0) + text.substring(brace));
        }

        assertThat(fixture.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json-lines", "json-tabs", "json-empty-lines"})
    void in_json_the_lines_go_behind_the_one_with_the_brace(String layout) throws IOException {
        Fixture fixture = fixture(layout).configuredBy("scripts/failover.json");

        for (Remediation remediation : remediations(fixture)) {
            assertThat(remediation.advice().get(0)).contains("after line 2, which ends with the '{' of 'services'");
            pasteAfter(fixture.file("scripts/failover.json"), "\"services\": {", remediation.paste());
        }

        assertThat(fixture.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout-2-2", "layout-4-6", "layout-4-empty", "layout-empty", "layout-empty-no-last-newline",
                "layout-crlf", "layout-flow", "layout-braces", "layout-null", "layout-quoted"
            })
    void the_edits_do_what_the_text_says(String layout) throws IOException {
        Fixture fixture = fixture(layout);

        for (int round = 0; !fixture.findings().isEmpty(); round++) {
            assertThat(round).isLessThan(2);
            Finding finding = fixture.findings().get(0);
            Remediation remediation = finding.remediation().orElseThrow();
            Path file = fixture.file("failover.yaml");
            Files.write(
                    file,
                    new SourceFile("failover.yaml", Files.readAllBytes(file))
                            .with(remediation.edits())
                            .bytes());
        }
    }

    @Test
    void a_plain_file_is_called_by_its_path() {
        Finding finding = fixture("json-empty")
                .configuredBy("scripts/failover.json")
                .findings()
                .get(0);

        assertThat(finding.message())
                .isEqualTo("Service 'radarr' (namespace: media) has backup PVC but is not configured in"
                        + " scripts/failover.json");
    }

    @Test
    void what_the_repository_does_not_show_is_never_invented() {
        Remediation remediation =
                fixture("label-unknown").finding().remediation().orElseThrow();

        assertThat(remediation.paste())
                .last()
                .asString()
                .isEqualTo("        backup_node_label: <role label of the backup node>");
        assertThat(remediation.paste()).contains("        primary_node_label: primary");
        assertThat(remediation.notes())
                .containsExactly("The repository doesn't show the role label of the backup node:"
                        + " replace <role label of the backup node> by it.");
    }

    @Test
    void a_service_that_runs_on_its_backup_is_found_too() {
        assertThat(paste("backup-is-active"))
                .contains("        primary_pvc: pvc-sonarr", "        backup_pvc: pvc-sonarr-backup");
    }

    @Test
    void a_backup_is_recognised_by_annotation() {
        assertThat(paste("annotated")).contains("        backup_pvc: sonarr-copy");
    }

    @Test
    void an_entry_for_a_stateful_set_says_so() {
        assertThat(paste("stateful-set")).contains("        kind: StatefulSet");
    }

    @Test
    void without_any_configuration_the_whole_config_map_is_printed() throws IOException {
        Fixture fixture = fixture("no-configuration");
        Remediation remediation = fixture.finding().remediation().orElseThrow();

        Files.write(fixture.file("failover.yaml"), remediation.paste());
        Files.writeString(
                fixture.file("kustomization.yaml"),
                Files.readString(fixture.file("kustomization.yaml")) + "  - failover.yaml\n");

        assertThat(fixture.findings()).isEmpty();
    }

    @Test
    void a_plain_file_that_reads_like_a_configuration_is_named_with_its_option() throws IOException {
        Fixture fixture = fixture("no-configuration");
        Files.createDirectory(directory.resolve("scripts"));
        Files.writeString(
                fixture.file("scripts/failover.json"),
                "{\"services\": {\"radarr\": {\"namespace\": \"media\", \"backup_pvc\": \"pvc-radarr-backup\"}}}");

        assertThat(fixture.finding().remediation().orElseThrow().advice())
                .contains("scripts/failover.json looks like one; to use it: -Dfailover.config=scripts/failover.json");
    }

    @Test
    void with_neither_configuration_nor_backup_the_step_passes_and_says_so() {
        assertThat(fixture("no-backup").validate().verdict().steps())
                .last()
                .extracting(StepResult::status, StepResult::note)
                .containsExactly(
                        StepResult.Status.PASSED,
                        "nothing to check: neither a failover configuration nor a backup claim was found");
    }

    private Fixture fixture(String name) {
        return Fixture.copy("failover-service-missing/" + name, directory);
    }

    private List<String> paste(String name) {
        return fixture(name).finding().remediation().orElseThrow().paste();
    }

    private static List<Remediation> remediations(Fixture fixture) {
        List<Remediation> all = fixture.findings().stream()
                .map(f -> f.remediation().orElseThrow())
                .toList();
        assertThat(all).isNotEmpty();
        return all;
    }

    /** Behind the line that starts so, whatever else is on it. */
    private static void pasteAfter(Path file, String lineStart, List<String> pasted) throws IOException {
        List<String> lines = new ArrayList<>(lines(file));
        int at = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith(lineStart))
                .findFirst()
                .orElseThrow();
        lines.addAll(at + 1, pasted);
        Files.writeString(file, String.join("\n", lines));
    }

    private static void replaceLine(Path file, String line, List<String> pasted) throws IOException {
        List<String> lines = new ArrayList<>(lines(file));
        int at = lines.stream().map(String::strip).toList().indexOf(line);
        assertThat(at).as("line " + line).isNotNegative();
        lines.remove(at);
        lines.addAll(at, pasted);
        Files.writeString(file, String.join("\n", lines));
    }

    private static List<String> lines(Path file) throws IOException {
        return Arrays.asList(Files.readString(file).split("\n", -1));
    }
}
