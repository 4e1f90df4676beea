package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.goal.validate.text.ValidateReports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted with a reason doesn't count, and what is accepted in vain, or without a reason, is reported. */
class SuppressionTest {
    private static final String REQUEST = "      storage: 6Gi";
    private static final String CLAIM = "  name: pvc-sonarr-backup\n";

    @TempDir
    Path directory;

    private TreeSandbox tree;

    @BeforeEach
    void take_a_tree_with_one_error() {
        tree = TreeSandbox.copy("facade/one-error", directory);
    }

    @Test
    void a_comment_on_the_line() {
        tree.replace("sonarr.yaml", REQUEST, REQUEST + "  # failover:ignore volume-capacity grows next week");

        assertThat(tree.findings()).isEmpty();
        assertThat(tree.validate().verdict().accepted()).hasSize(1);
        assertThat(tree.validate().passed()).isTrue();
    }

    @Test
    void a_comment_above_the_line_with_another_one_between() {
        tree.replace("sonarr.yaml", REQUEST, """
                      # failover:ignore volume-capacity until=2026-06-15 grows next week
                      # in GiB
                """ + REQUEST);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_comment_does_not_reach_further_than_that() {
        tree.replace("sonarr.yaml", CLAIM, "  # failover:ignore volume-capacity grows next week\n" + CLAIM);

        assertThat(tree.findings())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("error volume-capacity"))
                .anyMatch(line -> line.endsWith(": The suppression of 'volume-capacity' matches no finding"));
    }

    @Test
    void an_annotation_on_the_resource() {
        tree.replace(
                "sonarr.yaml",
                CLAIM,
                CLAIM + "  annotations:\n    failover.dev/ignore: \"volume-capacity: grows next week\"\n");

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void an_entry_with_a_path() {
        tree.write(".failover.yaml", """
                ignore:
                  - rule: volume-capacity
                    path: "**/son*.yaml"
                    until: 2027-01-31
                    reason: grows next week
                """);

        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void a_path_does_not_reach_other_files() {
        tree.write(".failover.yaml", """
                ignore:
                  - {rule: volume-capacity, path: apps/*, reason: grows next week}
                """);

        assertThat(tree.findings())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("warning suppression-unused .failover.yaml:2: "));
    }

    @Test
    void what_has_ended_counts_again() {
        tree.replace("sonarr.yaml", REQUEST, REQUEST + "  # failover:ignore volume-capacity until=2026-06-14 grows");

        assertThat(tree.findings())
                .hasSize(2)
                .contains("warning suppression-expired sonarr.yaml:27: The suppression of 'volume-capacity' ended on"
                        + " 2026-06-14 (grows)");
    }

    @Test
    void without_a_reason_it_is_an_error_and_does_not_count() {
        tree.replace("sonarr.yaml", REQUEST, REQUEST + "  # failover:ignore volume-capacity until=2027-01-31");

        assertThat(tree.findings())
                .hasSize(2)
                .contains(
                        "error suppression-invalid sonarr.yaml:27: the suppression of 'volume-capacity' has no reason");
    }

    @Test
    void mistakes_are_errors_at_their_place() {
        tree.replace("sonarr.yaml", REQUEST, """
                      # failover:ignore
                      # failover:ignore volume-capacty grows
                      # failover:ignore volume-capacity until=soon grows
                      # failover:ignore policy-invalid never
                """ + REQUEST);
        tree.write(".failover.yaml", "ignore:\n  - {rule: volume-capacity, pth: sonarr.yaml}\n");

        assertThat(tree.findings())
                .filteredOn(line -> !line.contains("error volume-capacity"))
                .containsExactly(
                        "error policy-invalid .failover.yaml:2: an entry of 'ignore' has no path",
                        "error suppression-invalid .failover.yaml:2: an entry of 'ignore' has no reason",
                        "error policy-invalid .failover.yaml:2: an entry of 'ignore' has the unknown key 'pth';"
                                + " did you mean 'path'?",
                        "error suppression-invalid sonarr.yaml:27: a suppression names no rule",
                        "error suppression-invalid sonarr.yaml:28: invalid suppression: there is no rule"
                                + " 'volume-capacty'; did you mean 'volume-capacity'?",
                        "error suppression-invalid sonarr.yaml:29: the suppression of 'volume-capacity' ends on 'soon',"
                                + " which is not a date",
                        "error suppression-invalid sonarr.yaml:30: invalid suppression: the rule"
                                + " 'policy-invalid' can't be changed or suppressed");
    }

    @Test
    void nothing_is_called_unused_while_a_build_fails() {
        tree.replace("sonarr.yaml", CLAIM, "  # failover:ignore volume-capacity grows next week\n" + CLAIM);
        tree.replace("kustomization.yaml", "resources:\n", "resources:\n  - gone.yaml\n");

        assertThat(tree.findings()).noneMatch(line -> line.contains("suppression-unused"));
    }

    @Test
    void the_summary_says_how_many_are_accepted() {
        tree.replace("sonarr.yaml", REQUEST, REQUEST + "  # failover:ignore volume-capacity grows next week");

        assertThat(new ValidateReports(tree.validate()).text(StandardCharsets.UTF_8, false))
                .contains("no errors, no warnings; 1 accepted\n");
    }
}
