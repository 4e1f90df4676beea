package dev.failover.git.model;

import java.io.IOException;
import org.eclipse.jgit.lib.Repository;

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
    public static GitException unreachable(String message, String advice, Throwable cause) {
        return new GitException(message, advice, cause, true);
    }

    /** The repository lacks something, or it is damaged. */
    public static GitException unreadable(String what, Repository repository, IOException cause) {
        return new GitException(
                "can't read " + what + " in the Git repository " + repository.getDirectory() + ": "
                        + cause.getMessage(),
                "git fsck",
                cause);
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
