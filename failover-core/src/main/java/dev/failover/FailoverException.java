package dev.failover;

/** The goal can't run. The message tells the user what is wrong, where, and what to do next. */
public final class FailoverException extends RuntimeException {
    public FailoverException(String message) {
        super(message);
    }

    public FailoverException(String message, Throwable cause) {
        super(message, cause);
    }
}
