package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import dev.failover.source.Problem;
import java.util.List;

/** What the parser has said of a file. */
record KnownProblems(List<Problem> problems) {
    private static final String DUPLICATE_KEY = "yaml-duplicate-key";

    /** A file with a syntax error isn't for the rules. */
    boolean explainAny() {
        return problems.stream().anyMatch(p -> p.level() == Problem.Level.ERROR && !p.id().equals(DUPLICATE_KEY));
    }

    /** From a syntax error on, the rules see tokens where there are none. */
    boolean explain(LintProblem found) {
        return problems.stream()
                .filter(p -> p.level() == Problem.Level.ERROR)
                .anyMatch(p -> p.id().equals(DUPLICATE_KEY)
                        ? found.getRuleId().equals("key-duplicates")
                                && p.location().line() == found.getLine()
                        : p.location().line() <= found.getLine());
    }
}
