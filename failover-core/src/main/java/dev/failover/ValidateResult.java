package dev.failover;

import dev.failover.check.Verdict;
import dev.failover.report.Review;
import dev.failover.report.TextReport;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What a validation has seen.
 *
 * @param review all that reports are made of
 */
public record ValidateResult(Review review) {

    /** What messages call the tree that was looked at. */
    public String tree() {
        return review.tree().name();
    }

    public Verdict verdict() {
        return review.verdict();
    }

    /** What the user is to do next, commands on lines of their own. */
    public List<String> next() {
        return review.next();
    }

    /** Why the build fails, in a sentence; empty when it may go on. */
    public Optional<String> failure() {
        return review.failure();
    }

    /** Whether the build may go on. */
    public boolean passed() {
        return failure().isEmpty();
    }

    /**
     * The report for a terminal or a log, lines separated by {@code \n}, to be printed as it is: parts of it are meant to
     * be copied, so no prefix may stand on its lines.
     *
     * @param charset of the console; signs that it lacks are printed in ASCII
     */
    public String text(Charset charset, boolean colour) {
        return new TextReport(charset, colour).render(review);
    }
}
