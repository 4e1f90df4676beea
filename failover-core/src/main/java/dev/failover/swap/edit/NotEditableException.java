package dev.failover.swap.edit;

/** A value can't be changed by editing the text it comes from; the message says which place and why. */
public final class NotEditableException extends Exception {
    public NotEditableException(String message) {
        super(message);
    }
}
