package dev.failover.goal.swap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.check.Finding;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.source.DirectoryTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree before and after a swap: afterwards the backup claim asks for more than its volume has. */
class NewErrorsTest {
    private static final String RULE = "volume-capacity";

    @TempDir
    Path directory;

    @Test
    void an_error_that_was_not_there_before_is_new() {
        assertThat(between(good(), bad(), RuleOptions.DEFAULT)).containsExactly(RULE);
    }

    @Test
    void an_error_of_before_is_not_new_also_in_another_line() {
        TreeSandbox moved = bad();
        moved.write("sonarr.yaml", "# a line more\n" + moved.read("sonarr.yaml"));

        assertThat(between(bad(), moved, RuleOptions.DEFAULT)).isEmpty();
    }

    @Test
    void an_error_that_goes_is_no_news() {
        assertThat(between(bad(), good(), RuleOptions.DEFAULT)).isEmpty();
    }

    @Test
    void what_the_policy_or_the_command_line_makes_lighter_is_no_error() {
        TreeSandbox tolerant = good().write(".failover.yaml", "rules:\n  " + RULE + ": warning\n");

        assertThat(between(tolerant, bad(), RuleOptions.DEFAULT)).isEmpty();
        assertThat(between(good(), bad(), new RuleOptions(List.of(RULE + "=off"), Map.of())))
                .isEmpty();
        assertThat(between(tolerant, bad(), new RuleOptions(List.of(RULE + "=error"), Map.of())))
                .containsExactly(RULE);
    }

    @Test
    void what_is_suppressed_with_a_reason_is_accepted() {
        TreeSandbox suppressed =
                bad().replace("sonarr.yaml", "storage: 6Gi", "storage: 6Gi # failover:ignore " + RULE + " it is thin");

        assertThat(between(good(), suppressed, RuleOptions.DEFAULT)).isEmpty();
    }

    private TreeSandbox good() {
        return copy("good");
    }

    private TreeSandbox bad() {
        return copy("bad");
    }

    private int copies;

    private TreeSandbox copy(String tree) {
        return TreeSandbox.copy("check/" + RULE + "/" + tree, directory.resolve(tree + copies++));
    }

    private static List<String> between(TreeSandbox before, TreeSandbox after, RuleOptions rules) {
        return new NewErrors("mvn failover:", rules, LocalDate.of(2026, 6, 15))
                .between(model(before), model(after), Set.of()).stream()
                        .map(Finding::rule)
                        .toList();
    }

    private static Model model(TreeSandbox tree) {
        return Model.of(DirectoryTree.of(tree.directory()), ModelOptions.DEFAULT);
    }
}
