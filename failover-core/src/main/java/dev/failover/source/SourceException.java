package dev.failover.source;

/** A file or a tree can't be read; the message says which and why, in words for the user. */
public final class SourceException extends RuntimeException {
    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A file is beyond {@link SourceTree#LARGEST_FILE}. */
    public static SourceException tooLarge(String file) {
        return new SourceException(
                "can't read " + file + ": it is larger than " + (SourceTree.LARGEST_FILE >> 20) + " MiB");
    }
}
