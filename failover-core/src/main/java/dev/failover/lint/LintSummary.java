package dev.failover.lint;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a whole repository does otherwise than its configuration asks: one problem for a rule that many files break. */
public final class LintSummary {
    /** How many files have a problem of their own. */
    private static final int MOST = 3;

    private record Key(String rule, Problem.Level level) {
        static Key of(Problem problem) {
            return new Key(problem.message().substring(problem.message().lastIndexOf('(')), problem.level());
        }
    }

    private LintSummary() {}

    /** @param found in files; where many break one rule, the first problem has the first place in each of the others */
    public static List<Problem> of(List<Problem> found) {
        Map<Key, List<Problem>> byRule = new LinkedHashMap<>();
        found.forEach(problem -> byRule.computeIfAbsent(Key.of(problem), key -> new ArrayList<>())
                .add(problem));
        List<Problem> all = new ArrayList<>();
        byRule.values().forEach(problems -> {
            if (problems.size() > MOST) {
                all.add(summary(problems));
            } else {
                all.addAll(problems);
            }
        });
        return all;
    }

    private static Problem summary(List<Problem> problems) {
        Problem first = problems.get(0);
        List<Location> others = new ArrayList<>(first.related());
        problems.stream().skip(1).map(Problem::location).forEach(others::add);
        return new Problem(
                first.id(),
                first.level(),
                first.message(),
                first.location(),
                others,
                (problems.size() - 1) + " more files break this rule. Fix them, or change the"
                        + " rule in the configuration.");
    }
}
