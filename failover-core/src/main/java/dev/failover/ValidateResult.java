package dev.failover;

import dev.failover.check.Verdict;
import dev.failover.report.TextReport;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What a validation has seen.
 *
 * @param tree what messages call the tree that was looked at
 * @param next what the user is to do next, commands on lines of their own
 * @param failure why the build fails, in a sentence; empty when it may go on
 */
public record ValidateResult(String tree, Verdict verdict, List<String> next, Optional<String> failure) {
    public ValidateResult {
        next = List.copyOf(next);
    }

    /** Whether the build may go on. */
    public boolean passed() {
        return failure.isEmpty();
    }

    /**
     * The report for a terminal or a log, lines separated by {@code \n}, to be printed as it is: parts of it are meant to
     * be copied, so no prefix may stand on its lines.
     *
     * @param charset of the console; signs that it lacks are printed in ASCII
     */
    public String text(Charset charset, boolean colour) {
        return new TextReport(charset, colour, next).render(verdict);
    }
}
