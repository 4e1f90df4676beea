package dev.failover.source;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An exception that nobody foresaw, of a library or our own. It never ends a run: what reads or judges one thing is
 * guarded, the report says of what, and the rest goes on.
 */
public record Unforeseen(Throwable cause) {
    /** A part of each message about an unexpected exception. */
    public static final String SIGN = "internal error";

    /** The result of the work, or the given result if the work throws. */
    public static <T> T guard(Supplier<T> work, Function<Unforeseen, T> instead) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            return instead.apply(new Unforeseen(e));
        }
    }

    /** What happened, and where in the program. An exception's own message may quote a Secret: it isn't repeated. */
    public String words() {
        if (cause instanceof SourceException) {
            return String.valueOf(cause.getMessage());
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return SIGN + ", " + cause.getClass().getSimpleName() + at;
    }

    /** Asks the user to report the fault, then says what helps now. */
    public static String advice(String forNow) {
        return "Please report it with this message. " + forNow;
    }
}
