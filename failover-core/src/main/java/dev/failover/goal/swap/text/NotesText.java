package dev.failover.goal.swap.text;

import dev.failover.goal.swap.result.SkippedService;
import dev.failover.goal.swap.result.SwapNotes;
import dev.failover.topology.Side;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to know beside what a swap does. */
record NotesText(SwapNotes notes) {

    /** @param side where the services were wanted */
    String text(Side side) {
        return already(side)
                + unusedAcceptances()
                + notes.warnings().stream().map(NotesText::warning).collect(Collectors.joining())
                + skipped(notes.skipped());
    }

    String unusedSettings() {
        return unusedSettings(notes.unusedSettings());
    }

    static String unusedSettings(List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : "\nSettings of Git that failover doesn't use:\n  " + String.join("\n  ", sentences) + "\n";
    }

    static String skipped(List<SkippedService> services) {
        return services.stream().map(NotesText::skipped).collect(Collectors.joining());
    }

    private String already(Side side) {
        return notes.already().isEmpty()
                ? ""
                : String.join(", ", notes.already()) + ": on the " + side.word() + " already\n";
    }

    private String unusedAcceptances() {
        return notes.unusedAcceptances().isEmpty()
                ? ""
                : "There was nothing to accept for " + String.join(", ", notes.unusedAcceptances())
                        + "; the commit doesn't mention it.\n";
    }

    private static String warning(SwapNotes.Warning warning) {
        return "Warning: " + warning.message() + "\n  at " + warning.location() + " (" + warning.rule() + ")\n"
                + warning.advice().stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static String skipped(SkippedService service) {
        return "Not moved: " + service.service() + " ("
                + service.placement().name().toLowerCase(Locale.ROOT) + ": node "
                + service.node().orElse("-") + ", claim " + service.claim().orElse("-")
                + "). Find out where it runs and which claim has its newest data; to move it:\n  "
                + service.next().line() + "\n";
    }
}
