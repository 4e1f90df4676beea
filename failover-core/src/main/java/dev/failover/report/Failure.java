package dev.failover.report;

import dev.failover.check.Severity;

/** A reason why a validation fails. */
public sealed interface Failure {

    /**
     * Findings that fail it.
     *
     * @param severity errors, or warnings with {@code failover.failOn=warning}
     * @param number how many there are
     */
    record Findings(Severity severity, long number) implements Failure {}

    /**
     * A part of the cluster isn't seen.
     *
     * @param found services with a backup
     * @param wanted {@code failover.minServices}
     */
    record TooFewServices(int found, int wanted) implements Failure {}

    /** There is nothing to check: no entry point and no manifest. */
    record NothingToCheck() implements Failure {}
}
