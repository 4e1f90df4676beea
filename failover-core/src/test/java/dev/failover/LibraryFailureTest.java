package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.validate.TreeChecker;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.lint.YamlLint;
import dev.failover.source.DirectoryTree;
import dev.failover.source.Unforeseen;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a library throw is a finding at its file, and all other files are judged. */
class LibraryFailureTest {
    @TempDir
    Path directory;

    private TreeSandbox tree;

    @BeforeEach
    void take_a_tree_with_one_error() {
        tree = TreeSandbox.copy("facade/one-error", directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                "]",
                "  }",
                "a: |\n\n  }\n}",
                "- }",
                "a: }",
                "{}}",
                "[]]",
                "a: [1]]",
                "'a'}",
                "%",
                "a: ]\nb: }"
            })
    void a_stray_sign_is_a_finding_at_its_file(String text) {
        tree.write("stray.yaml", text + "\n");

        List<String> findings = tree.findings();

        assertThat(findings).noneMatch(line -> line.contains(Unforeseen.SIGN));
        assertThat(findings).anyMatch(line -> line.contains("volume-capacity"));
        assertThat(findings).anyMatch(line -> line.contains(" stray.yaml:"));
    }

    @Test
    void a_stray_brace_behind_a_block_scalar_is_named_with_its_line() {
        tree.write("stray.yaml", "---\nkind: ConfigMap\ndata:\n  config.alloy: |\n\n  }\n");

        assertThat(tree.findings()).anyMatch(line -> line.startsWith("error yaml-syntax stray.yaml:6: "));
    }

    @Test
    void the_linter_is_not_run_when_its_rule_is_off() {
        tree.write(".yamllint", "rules: {line-length: {max: 9}}\n");

        assertThat(problems()).contains(YamlLint.ID);
        tree.write(".failover.yaml", "rules:\n  yaml-lint: off\n");
        assertThat(problems()).doesNotContain(YamlLint.ID);
    }

    /** Before any rule has a say. */
    private List<String> problems() {
        ValidateOptions options = new ValidateOptions(tree.tree(), ModelOptions.DEFAULT);
        return new TreeChecker(options, "mvn failover:", LocalDate.EPOCH)
                .check(DirectoryTree.of(directory)).context().problems().stream()
                        .map(reported -> reported.problem().id())
                        .toList();
    }
}
