package dev.failover.goal.status;

import dev.failover.report.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * Past swaps.
 *
 * @param events newest first
 * @param complete false in a shallow clone, where older swaps may be missing
 * @param configured false if no service is configured; then only swaps recorded in their commits are listed
 */
public record HistoryResult(List<SwapEvent> events, boolean complete, boolean configured) {
    private static final int ABBREVIATED = 7;

    public HistoryResult {
        events = List.copyOf(events);
    }

    /** A table; lines end with {@code \n}. */
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TIME", "COMMIT", "SERVICE", "ACTION", "CLAIM", "NODE", "BY", "NOTE"));
        events.forEach(event -> rows.add(row(event)));
        String table = events.isEmpty() ? "No swap is known.\n" : Columns.text(rows);
        String told = configured
                ? table
                : table + "\nNo service is configured in HEAD: only swaps recorded in their commits are listed.\n";
        return complete
                ? told
                : told + "\nEarlier history is unknown: this clone is shallow. To fetch the rest:\n  "
                        + LastChange.UNSHALLOW + "\n";
    }

    private static List<String> row(SwapEvent event) {
        String mode = event.mode().map(m -> m + " ").orElse("");
        String note = event.recorded() ? mode + event.reason().orElse("") : "seen in the change itself";
        return List.of(
                event.time().toString(),
                event.commit().substring(0, ABBREVIATED),
                event.service(),
                event.action(),
                event.claim(),
                event.node().orElse("-"),
                event.author(),
                note.strip());
    }
}
