package dev.failover.goal.validate;

import dev.failover.check.Verdict;
import dev.failover.goal.OutputPlace;
import dev.failover.report.Failure;
import dev.failover.report.NextStep;
import dev.failover.report.Review;
import java.util.List;

/**
 * The result of a validation.
 *
 * @param review the content of the reports
 * @param outputs where they can be written
 */
public record ValidateResult(Review review, OutputPlace outputs) {

    /** The name of the tree in messages. */
    public String tree() {
        return review.tree().name();
    }

    public Verdict verdict() {
        return review.verdict();
    }

    /** Why the build fails; empty if it passes. */
    public List<Failure> failures() {
        return review.failures();
    }

    /** What the user can do next. */
    public List<NextStep> next() {
        return review.next();
    }

    /** Whether the build passes. */
    public boolean passed() {
        return review.passed();
    }
}
