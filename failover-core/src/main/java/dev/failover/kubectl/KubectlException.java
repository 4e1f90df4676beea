package dev.failover.kubectl;

/** kubectl can't be run, or can't reach a cluster. The message says what to do. */
public final class KubectlException extends RuntimeException {
    public KubectlException(String message) {
        super(message);
    }

    public KubectlException(String message, Throwable cause) {
        super(message, cause);
    }
}
