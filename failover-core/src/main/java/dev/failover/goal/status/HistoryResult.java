package dev.failover.goal.status;

import dev.failover.goal.Command;
import java.util.List;

/**
 * The swaps of the past.
 *
 * @param events newest first
 * @param complete false where the clone ends early, so that older swaps may be missing
 * @param configured false where no service is configured, so that only commits that say so themselves are here
 */
public record HistoryResult(List<SwapEvent> events, boolean complete, boolean configured) {
    /** Fetches what a clone that ends early lacks. */
    public static final Command UNSHALLOW = Command.of("git", "fetch", "--unshallow");

    public HistoryResult {
        events = List.copyOf(events);
    }
}
