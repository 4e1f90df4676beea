package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.TreeSandbox;
import dev.failover.check.rules.Rules;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.goal.validate.text.ValidateReports;
import dev.failover.report.Documentation;
import dev.failover.report.Report;
import dev.failover.report.RuleDescription;
import dev.failover.report.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    private Path directory;

    @Test
    void all_are_written_beside_each_other() throws Exception {
        ValidateResult result = tree().validate();
        List<String> formats = Reports.ALL.stream().map(Report::name).toList();
        List<Path> files = new ValidateReports(result).write(formats, directory.resolve("target/failover"));

        assertThat(files).hasSameSizeAs(formats).doesNotHaveDuplicates().allMatch(Files::isRegularFile);
        try (var written = Files.list(directory.resolve("target/failover"))) {
            assertThat(written).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void what_was_written_is_not_validated_next_time() {
        TreeSandbox tree = tree();
        List<String> before = tree.findings();
        new ValidateReports(tree.validate())
                .write(List.of("json", "markdown"), tree.directory().resolve("target/failover"));
        tree.write("target/failover/left.yaml", "a: b: c\n");

        assertThat(tree.findings()).isEqualTo(before);
    }

    @Test
    void the_patch_mends_what_it_is_made_for() {
        TreeSandbox tree = tree();

        assertThat(new ValidateReports(tree.validate()).report("patch"))
                .contains("\n+")
                .doesNotContain("Binary");
    }

    @Test
    void the_pages_of_all_rules_are_valid_in_sarif() {
        Schemas.assertValidSarif(new ValidateReports(tree().validate()).report("sarif"));
    }

    @Test
    void a_variable_of_a_secret_is_named_and_its_value_never_told() {
        String flux = """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: NAME, namespace: flux-system}
                spec:
                  interval: 10m
                  prune: true
                  path: ./PATH
                  sourceRef: {kind: GitRepository, name: flux-system}
                """;
        TreeSandbox tree = new TreeSandbox(directory)
                .write("cluster/root.yaml", flux.replace("NAME", "root").replace("PATH", "cluster"))
                .write(
                        "cluster/apps.yaml",
                        flux.replace("NAME", "apps").replace("PATH", "apps")
                                + "  postBuild: {substituteFrom: [{kind: Secret, name: keys}]}\n")
                .write("cluster/keys.yaml", """
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: keys, namespace: flux-system}
                        stringData: {KEY: hunter2}
                        """)
                .write("apps/pod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: a, namespace: b}
                        spec:
                          containers: [{name: c, image: d, imagePullPolicy: "${KEY}"}]
                        """);

        ValidateResult result = tree.validate();

        assertThat(new ValidateReports(result).report("json")).contains("unsupported value \\\"${KEY}\\\"");
        assertThat(Reports.ALL)
                .noneMatch(report ->
                        new ValidateReports(result).report(report.name()).contains("hunter2"));
    }

    @Test
    void a_misspelt_format_is_told() {
        assertThatThrownBy(() -> Reports.known(List.of("sarf")))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("There is no report 'sarf'; did you mean 'sarif'?\n")
                .hasMessageContaining("text, sarif, github");
    }

    @Test
    void every_rule_is_described_by_its_page() {
        assertThat(Documentation.RULES)
                .hasSameSizeAs(Rules.CATALOG.infos())
                .allMatch(description ->
                        description.page().startsWith("# " + description.rule().id() + "\n"))
                .extracting(RuleDescription::page)
                .allMatch(page -> page.contains("## How to fix it"));
    }

    private TreeSandbox tree() {
        return TreeSandbox.copy("check/failover-service-missing/bad", directory.resolve("tree"));
    }
}
