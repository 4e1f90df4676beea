package dev.failover.goal.status.text;

import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.SwapEvent;
import dev.failover.goal.swap.message.CommitTrailers;
import dev.failover.goal.swap.result.ValueMove;
import dev.failover.report.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The swaps of the past for people: a table; lines end with {@code \n}. */
public record HistoryText(HistoryResult result) {
    private static final int ABBREVIATED = 7;

    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TIME", "COMMIT", "SERVICE", "ACTION", "CLAIM", "NODE", "BY", "NOTE"));
        result.events().forEach(event -> rows.add(row(event)));
        String table = result.events().isEmpty() ? "No swap is known.\n" : Columns.text(rows);
        String told = result.configured()
                ? table
                : table + "\nNo service is configured in HEAD: only swaps recorded in their commits are listed.\n";
        return result.complete()
                ? told
                : told + "\nEarlier history is unknown: this clone is shallow. To fetch the rest:\n  "
                        + HistoryResult.UNSHALLOW.line() + "\n";
    }

    private static List<String> row(SwapEvent event) {
        String mode = event.mode().map(m -> m + " ").orElse("");
        String note = event.recorded() ? mode + event.reason().orElse("") : "seen in the change itself";
        return List.of(
                event.time().toString(),
                event.commit().substring(0, ABBREVIATED),
                event.service(),
                event.action(),
                move(event.claim()),
                move(event.node()),
                event.author(),
                note.strip());
    }

    private static String move(Optional<ValueMove> move) {
        return move.map(CommitTrailers::text).orElse("-");
    }
}
