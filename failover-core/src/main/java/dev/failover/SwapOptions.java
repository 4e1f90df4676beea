package dev.failover;

/**
 * What {@link Failover#swap} is to do.
 *
 * @param dryRun {@code dryRun}: plan and prove, print the difference, write nothing
 */
public record SwapOptions(
        TreeOptions tree,
        ModelOptions model,
        Direction direction,
        ServiceSelection services,
        Acceptance acceptance,
        CommitOptions commit,
        boolean dryRun) {

    /** To which side. */
    public enum Direction {
        PROMOTE,
        DEMOTE
    }
}
