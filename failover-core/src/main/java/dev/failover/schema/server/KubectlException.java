package dev.failover.schema.server;

/** kubectl can't be run, or can't reach a cluster. The message says what to do. */
public final class KubectlException extends RuntimeException {
    KubectlException(String message) {
        super(message);
    }

    KubectlException(String message, Throwable cause) {
        super(message, cause);
    }
}
