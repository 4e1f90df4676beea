package dev.failover.goal.status;

import dev.failover.command.Command;
import java.util.List;

/**
 * Past swaps.
 *
 * @param events newest first
 * @param complete false in a shallow clone, where older swaps may be missing
 * @param configured false if no service is configured; then only swaps recorded in their commits are listed
 */
public record HistoryResult(List<SwapEvent> events, boolean complete, boolean configured) {
    /** Fetches the missing history of a shallow clone. */
    public static final Command UNSHALLOW = Command.of("git", "fetch", "--unshallow");

    public HistoryResult {
        events = List.copyOf(events);
    }
}
