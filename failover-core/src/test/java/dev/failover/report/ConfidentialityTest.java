package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.report.format.Reports;
import dev.failover.report.format.SarifReport;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No format shows a line of what is secret, nor what would be written there. */
class ConfidentialityTest {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("secret.yaml", "kind: Secret\nmetadata: {name: a}\nstringData: {password: hunter2}\n"),
            Map.entry("anchored.yaml", "kind: &kind Secret\nmetadata: {name: a}\nstringData: {password: hunter2}\n"),
            Map.entry("escaped.json", "{\"k\\u0069nd\": \"Secret\", \"data\": {\"password\": \"hunter2\"}}\n"),
            Map.entry("broken.yaml", "kind: Secret\nstringData: {password: hunter2\n  - ]\n"),
            Map.entry("kustomization.yaml", "secretGenerator:\n- literals: [password=hunter2]\n"),
            Map.entry("lower/kustomization.yaml", "secretgenerator:\n- literals: [password=hunter2]\n"),
            Map.entry("generator.yaml", "kind: SecretGenerator\nmetadata: {name: a}\nliterals: [password=hunter2]\n"),
            Map.entry("patch.yaml", "- op: add\n  path: /stringData/password\n  value: hunter2\n"),
            Map.entry(
                    "inline/kustomization.yaml",
                    "patches:\n- target: {kind: Secret}\n  patch: '[{op: add, path: /data/a, value: hunter2}]'\n"),
            Map.entry("settings.env", "PASSWORD=hunter2\n"));

    @ParameterizedTest
    @MethodSource("formatsAndFiles")
    void no_line_of_a_secret_is_in_any_report(Report report, String path) {
        String text = report.render(review(path, FILES.get(path)));

        assertThat(text).doesNotContain("hunter2", "correct-horse");
    }

    static Stream<Arguments> formatsAndFiles() {
        return Reports.ALL.stream().flatMap(report -> FILES.keySet().stream().map(path -> Arguments.of(report, path)));
    }

    @Test
    void no_line_of_what_a_secret_generator_reads_is_shown() {
        SourceFile settings = file("apps/settings.yaml", "password: hunter2\n");
        SourceFile kustomization =
                file("apps/kustomization.yaml", "secretGenerator:\n- name: a\n  files: [key=../apps/settings.yaml]\n");
        Location password = Location.of(settings, 10, 17);

        assertThat(new SourceExcerpt(new FewFiles(List.of(settings, kustomization))).of(password))
                .isEmpty();
        assertThat(new SourceExcerpt(new FewFiles(List.of(settings))).of(password))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/kustomization.yaml | {secretGenerator: [{name: a, files: [settings.yaml]}]}",
                "apps/kustomization.yaml | {secretGenerator: [{name: a, env: settings.yaml}]}",
                "apps/kustomization.yaml | {secretgenerator: [{name: a, Files: [k=settings.yaml]}]}",
                "apps/kustomization.yaml | {\"secret\\x47enerator\": [{name: a, envs: [settings.yaml]}]}",
                "apps/kustomization.yaml | {generators: [\"{kind: SecretGenerator, files: [settings.yaml]}\"]}",
                "apps/generator.yaml | {kind: SecretGenerator, metadata: {name: a}, files: [settings.yaml]}",
                "other/generator.yaml | {kind: SecretGenerator, metadata: {name: a}, envs: [settings.yaml]}",
            })
    void however_a_secret_generator_names_its_source_no_line_of_it_is_shown(String path, String generator) {
        SourceFile settings = file("apps/settings.yaml", "password: hunter2\n");
        SourceFile list = file("apps/Kustomization", "generators: [generator.yaml]\n");

        assertThat(new SourceExcerpt(new FewFiles(List.of(settings, list, file(path, generator))))
                        .of(Location.of(settings, 10, 17)))
                .isEmpty();
    }

    /** No key of any of these lines is valid. */
    @ParameterizedTest
    @ValueSource(
            strings = {"password: hunter2\n", "password: hunter2\npassword: hunter2\n", "a hunter2=b\na hunter2=c\n"})
    void a_line_of_a_file_that_is_no_env_file_is_in_no_message(String text, @TempDir Path directory) {
        TreeSandbox tree = TreeSandbox.copy("facade/two-services", directory)
                .write("s/kustomization.yaml", "secretGenerator: [{name: a, envs: [settings.env]}]\n")
                .write("s/settings.env", text);

        assertThat(tree.findings())
                .anyMatch(line -> line.contains("s/settings.env:"))
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void what_only_a_config_map_generator_reads_is_shown() {
        SourceFile settings = file("apps/settings.yaml", "colour: blue\n");
        SourceFile kustomization = file(
                "apps/kustomization.yaml",
                "configMapGenerator: [{files: [settings.yaml]}]\nsecretGenerator: [{files: [other.yaml]}]\n");

        assertThat(new SourceExcerpt(new FewFiles(List.of(settings, kustomization))).of(Location.of(settings, 0, 6)))
                .isNotEmpty();
    }

    @Test
    void the_path_of_a_volume_is_no_patch_of_a_secret() {
        SourceFile volume = file("volume.yaml", "kind: PersistentVolume\nspec: {hostPath: {path: /data/sonarr}}\n");

        assertThat(new SourceExcerpt(new FewFiles(List.of(volume))).of(Location.of(volume, 0, 4)))
                .isNotEmpty();
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Who knows all but the password could try them all. */
    @Test
    void a_fingerprint_tells_nothing_of_a_password() {
        assertThat(fingerprints("hunter2")).isEqualTo(fingerprints("letmein"));
    }

    private static String fingerprints(String password) {
        String text = FILES.get("secret.yaml").replace("hunter2", password);
        return Json.read(new SarifReport().render(review("secret.yaml", text)))
                .at("/runs/0/results/0/partialFingerprints")
                .toString();
    }

    private static Review review(String path, String text) {
        SourceFile file = file(path, text);
        int at = text.contains("hunter2") ? text.indexOf("hunter2") : text.indexOf("letmein");
        Location location = Location.of(file, at, at + 7);
        return Reviews.of(Finding.of("some-rule", Severity.ERROR, "It is weak", location)
                .fixedBy(Remediation.exact("Choose another.", List.of(TextEdit.at(location, "correct-horse")))));
    }
}
