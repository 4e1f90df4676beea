package dev.failover.readiness;

import java.util.Optional;

/**
 * What is known of the commit of a swap before it is made.
 *
 * @param branch of the remote that it goes to; empty when that isn't known
 * @param isSigned whether it will be; empty when that isn't known
 */
public record PushedCommit(Optional<String> branch, Optional<Boolean> isSigned) {
    /** By day nobody knows who will swap, and from where. */
    public static final PushedCommit UNKNOWN = new PushedCommit(Optional.empty(), Optional.empty());
}
