package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.TreeSandbox;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.validate.text.BaselineText;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known doesn't fail, what is new does, and what is fixed is reported. */
class BaselineTest {
    private static final PolicyOptions POLICY = PolicyOptions.DEFAULT.withBaseline("known.yaml");

    @TempDir
    Path directory;

    private TreeSandbox tree;

    @BeforeEach
    void write_a_baseline_of_one_error() {
        tree = TreeSandbox.copy("facade/one-error", directory);
        assertThat(write().findings()).isEqualTo(1);
    }

    @Test
    void known_findings_pass_and_are_counted() {
        ValidateResult result = tree.validate(POLICY);

        assertThat(result.passed()).isTrue();
        assertThat(result.verdict().findings()).isEmpty();
        assertThat(result.verdict().known()).hasSize(1);
    }

    @Test
    void they_are_known_after_their_lines_have_moved() {
        tree.write("sonarr.yaml", "# one\n# two\n" + tree.read("sonarr.yaml"));

        assertThat(tree.validate(POLICY).passed()).isTrue();
    }

    @Test
    void new_findings_fail() {
        tree.write("twice.yaml", "---\na: 1\na: 2\n");

        assertThat(tree.validate(POLICY).verdict().findings())
                .isNotEmpty()
                .allMatch(f -> f.location().path().equals("twice.yaml"));
        assertThat(tree.validate(POLICY).passed()).isFalse();
    }

    @Test
    void a_known_one_that_got_worse_is_new() {
        tree.replace("sonarr.yaml", "storage: 6Gi", "storage: 60Gi");

        assertThat(tree.validate(POLICY).passed()).isFalse();
    }

    @Test
    void fixed_ones_are_reported_at_their_entry_and_the_next_file_is_shorter() {
        tree.replace("sonarr.yaml", "storage: 6Gi", "storage: 5Gi");

        assertThat(tree.validate(POLICY).verdict().findings()).singleElement().satisfies(finding -> {
            assertThat(TreeSandbox.line(finding))
                    .startsWith("info baseline-fixed known.yaml:4: This is fixed, remove it from the"
                            + " baseline: Claim 'media/pvc-sonarr-backup' requests 6Gi");
            assertThat(finding.remediation().orElseThrow().advice())
                    .last()
                    .asString()
                    .startsWith("mvn failover:baseline -Dfailover.baseline=known.yaml");
        });
        assertThat(write().findings()).isZero();
    }

    @Test
    void writing_it_again_changes_nothing() {
        String before = tree.read("known.yaml");

        assertThat(new BaselineText(write()).text()).startsWith("known.yaml stays as it is: 1 finding is known.");
        assertThat(tree.read("known.yaml")).isEqualTo(before).endsWith("  rule: volume-capacity\n");
    }

    @Test
    void a_file_that_is_not_there_is_named_with_the_command_that_writes_it() {
        PolicyOptions gone = PolicyOptions.DEFAULT.withBaseline("gone.yaml");

        assertThatThrownBy(() -> tree.validate(gone))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("There is no baseline gone.yaml in ")
                .hasMessageContaining("mvn failover:baseline -Dfailover.baseline=gone.yaml");
    }

    @Test
    void a_file_that_is_no_baseline_lets_nothing_pass() {
        tree.write("known.yaml", "- a\n");

        assertThat(tree.validate(POLICY).verdict().findings())
                .map(TreeSandbox::line)
                .anyMatch(line -> line.startsWith("error volume-capacity"))
                .contains("error policy-invalid known.yaml:1: a baseline needs a list 'findings'");
    }

    private BaselineResult write() {
        return TreeSandbox.failover().baseline(new ValidateOptions(tree.tree(), ModelOptions.DEFAULT).with(POLICY));
    }
}
