package dev.failover.check;

/**
 * The result of one step.
 *
 * @param note details of the status, such as why there was nothing to check; may be empty
 */
public record StepResult(Step step, Status status, String note) {

    /** The worst of a step's findings; {@code WARNING} also if the step couldn't check everything. */
    public enum Status {
        PASSED,
        WARNING,
        FAILED,
        NOT_CHECKED
    }
}
