package dev.failover;

/** The goal can't run: what is in the way, where, and what to do next, in words for the user. */
public final class FailoverException extends RuntimeException {
    public FailoverException(String message) {
        super(message);
    }

    public FailoverException(String message, Throwable cause) {
        super(message, cause);
    }
}
