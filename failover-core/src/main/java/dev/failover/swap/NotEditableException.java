package dev.failover.swap;

/** A value can't be changed by editing the text it comes from; the message says which place and why. */
public final class NotEditableException extends Exception {
    NotEditableException(String message) {
        super(message);
    }
}
