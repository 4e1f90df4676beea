package dev.failover.check.policy;

/** A setting that makes no sense, and that isn't written in the tree; the message says which, why and what to do. */
public final class PolicyException extends RuntimeException {
    public PolicyException(String message) {
        super(message);
    }
}
