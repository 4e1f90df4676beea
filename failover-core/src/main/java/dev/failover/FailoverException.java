package dev.failover;

import dev.failover.command.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goal can't run. The first line of the message says what is wrong, and where. The other lines say what to do next.
 */
public final class FailoverException extends RuntimeException {
    private final transient List<Command> next;

    public FailoverException(String message) {
        this(message, List.of(), null);
    }

    public FailoverException(String message, Throwable cause) {
        this(message, List.of(), cause);
    }

    /** @param next commands of the message that help */
    public FailoverException(String message, List<Command> next, @Nullable Throwable cause) {
        super(message, cause);
        this.next = List.copyOf(next);
    }

    /** What is wrong, and where. */
    public String problem() {
        return message().lines().findFirst().orElse("");
    }

    /** What to do, one line each. */
    public List<String> advice() {
        return message()
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Commands that help, where they are known as such. */
    public List<Command> next() {
        return next;
    }

    private String message() {
        return String.valueOf(getMessage());
    }
}
