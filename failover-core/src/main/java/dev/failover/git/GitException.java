package dev.failover.git;

/** Git can't do it; the message says what and where, in words for the user, and never holds a secret. */
public final class GitException extends RuntimeException {
    private final String advice;
    private final boolean unreachable;

    public GitException(String message, String advice) {
        super(message);
        this.advice = advice;
        this.unreachable = false;
    }

    public GitException(String message, String advice, Throwable cause) {
        this(message, advice, cause, false);
    }

    private GitException(String message, String advice, Throwable cause, boolean unreachable) {
        super(message, cause);
        this.advice = advice;
        this.unreachable = unreachable;
    }

    /** A remote doesn't answer, which says nothing against what is in this repository. */
    static GitException unreachable(String message, String advice, Throwable cause) {
        return new GitException(message, advice, cause, true);
    }

    /** Whether the one thing in the way is that a remote doesn't answer. */
    public boolean isUnreachable() {
        return unreachable;
    }

    /** What to do next, commands on lines of their own; empty when the message says it. */
    public String advice() {
        return advice;
    }
}
