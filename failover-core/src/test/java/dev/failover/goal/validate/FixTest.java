package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.validate.text.FixText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact fixes are proved, and made once. */
class FixTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"failover-service-missing", "failover-workload-missing", "failover-claim-missing"})
    void an_exact_remediation_is_followed_and_a_second_run_changes_nothing(String rule) {
        TreeSandbox tree = TreeSandbox.copy("check/" + rule + "/bad", directory);

        FixResult result = fix(tree, false);

        assertThat(result.files()).containsExactly("failover.yaml");
        assertThat(new FixText(result).text())
                .startsWith("Fixed: ")
                .contains("(" + rule + ") in failover.yaml", "Changed: failover.yaml")
                .containsSubsequence("diff\n", "mvn failover:validate", "commit failover.yaml\n");
        assertThat(tree.findings()).noneMatch(line -> line.startsWith("error"));
        String fixed = tree.read("failover.yaml");
        assertThat(fix(tree, false).files()).isEmpty();
        assertThat(tree.read("failover.yaml")).isEqualTo(fixed);
    }

    @Test
    void a_dry_run_prints_the_difference_and_writes_nothing() {
        TreeSandbox tree = TreeSandbox.copy("check/failover-claim-missing/bad", directory);
        String before = tree.read("failover.yaml");

        assertThat(new FixText(fix(tree, true)).text())
                .startsWith("Dry run: planned and proved, nothing written.")
                .containsSubsequence(
                        "Would fix: ",
                        "(failover-claim-missing) in failover.yaml",
                        "--- a/failover.yaml",
                        "+++ b/failover.yaml",
                        "To do it:\n   mvn failover:fix");
        assertThat(tree.read("failover.yaml")).isEqualTo(before);
    }

    @Test
    void where_commits_are_compared_it_says_to_commit_first() {
        TreeSandbox tree = TreeSandbox.copy("check/failover-claim-missing/bad", directory);
        PolicyOptions since = PolicyOptions.DEFAULT.withSince("origin/main");

        FixResult result =
                TreeSandbox.failover().fix(new ValidateOptions(tree.tree(), ModelOptions.DEFAULT).with(since), false);

        assertThat(new FixText(result).text())
                .containsSubsequence(
                        "Review and commit first, because failover.since reads commits only. Then validate:\n",
                        "diff\n",
                        "commit failover.yaml\n",
                        "mvn failover:validate -Dfailover.since=origin/main");
    }

    @Test
    void what_needs_a_decision_stays_as_it_is() {
        TreeSandbox tree = TreeSandbox.copy("facade/one-error", directory);

        assertThat(new FixText(fix(tree, false)).text())
                .startsWith("Nothing to fix: no finding can be fixed without a decision.\n1 finding is left.");
    }

    private static FixResult fix(TreeSandbox tree, boolean dryRun) {
        return TreeSandbox.failover().fix(new ValidateOptions(tree.tree(), ModelOptions.DEFAULT), dryRun);
    }
}
