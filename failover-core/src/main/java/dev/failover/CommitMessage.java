package dev.failover;

import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.ValueChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What a swap's commit says: subject, time, and for each service what has changed where. */
record CommitMessage(SwapPlan plan, List<String> accepted, Instant time) {

    String text() {
        StringBuilder text = new StringBuilder(subject())
                .append("\n\nTimestamp: ")
                .append(time.truncatedTo(ChronoUnit.SECONDS))
                .append('\n');
        plan.swaps().forEach(swap -> text.append('\n').append(paragraph(swap)));
        if (!accepted.isEmpty()) {
            text.append("\nAccepted: ").append(String.join(", ", accepted)).append('\n');
        }
        plan.reason()
                .ifPresent(reason -> text.append(accepted.isEmpty() ? "\n" : "")
                        .append("Reason: ")
                        .append(reason.strip().replaceAll("\\s+", " "))
                        .append('\n'));
        return text.toString();
    }

    private String subject() {
        String services = plan.swaps().stream().map(s -> s.service().toString()).collect(Collectors.joining(","));
        return "failover: " + services + " - " + plan.direction().phrase();
    }

    private static String paragraph(ServiceSwap swap) {
        return swap.service() + ":\n  PVC: " + change(swap.claim()) + "\n  Node: " + change(swap.node()) + "\n  File: "
                + String.join(", ", swap.files()) + "\n";
    }

    static String change(ValueChange change) {
        return change.isChange()
                ? change.oldValue().orElse("(none)") + " -> " + change.newValue()
                : change.newValue() + " (as before)";
    }
}
