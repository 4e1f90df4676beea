package dev.failover.git;

/** Git can't do it; the message says what and where, in words for the user, and never holds a secret. */
public final class GitException extends RuntimeException {
    private final String advice;

    public GitException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    public GitException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What to do next, commands on lines of their own; empty when the message says it. */
    public String advice() {
        return advice;
    }
}
