package dev.failover.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintSummaryTest {
    @Test
    void a_rule_that_many_files_break_is_one_problem() {
        List<Problem> found = new ArrayList<>();
        for (String path : List.of("a.yaml", "b.yaml", "c.yaml", "d.yaml")) {
            found.add(problem(path, Problem.Level.ERROR, "wrong indentation: " + path + " (indentation)"));
        }

        List<Problem> all = LintSummary.of(found);

        assertThat(all).hasSize(1);
        assertThat(all.get(0).location().path()).isEqualTo("a.yaml");
        assertThat(all.get(0).related()).extracting(Location::path).containsExactly("b.yaml", "c.yaml", "d.yaml");
        assertThat(all.get(0).advice()).startsWith("3 more files");
    }

    @Test
    void a_few_files_and_other_levels_stay_apart() {
        List<Problem> found = List.of(
                problem("a.yaml", Problem.Level.ERROR, "x (braces)"),
                problem("b.yaml", Problem.Level.ERROR, "x (braces)"),
                problem("c.yaml", Problem.Level.WARNING, "x (braces)"),
                problem("d.yaml", Problem.Level.WARNING, "y (commas)"));

        assertThat(LintSummary.of(found)).containsExactlyInAnyOrderElementsOf(found);
    }

    private static Problem problem(String path, Problem.Level level, String message) {
        return new Problem(
                YamlLint.ID, level, message, Location.start(new SourceFile(path, new byte[0])), List.of(), "");
    }
}
