package dev.failover.check;

/**
 * How one step came out.
 *
 * @param note what the status doesn't say, such as why there was nothing to check; may be empty
 */
public record StepResult(Step step, Status status, String note) {

    /** The worst of a step's findings; {@code WARNING} also for one that couldn't look at everything. */
    public enum Status {
        PASSED,
        WARNING,
        FAILED,
        NOT_CHECKED
    }
}
