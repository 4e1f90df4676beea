package dev.failover.goal.swap.message;

import dev.failover.goal.swap.result.ValueMove;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a swap's commit says: subject, time, for each service what has changed where, and the same for machines. */
public record CommitMessage(SwapPlan plan, List<String> accepted, MessageOptions options, Instant time) {

    public String text() {
        String free = options.template()
                .map(MessageTemplate::new)
                .orElse(MessageTemplate.DEFAULT)
                .filled(values());
        return free + "\n\n" + new CommitTrailers(plan, accepted, options.mode()).text();
    }

    private Map<String, String> values() {
        return Map.of(
                "services",
                plan.swaps().stream().map(s -> s.service().toString()).collect(Collectors.joining(",")),
                "action",
                plan.direction().goal(),
                "phrase",
                plan.direction().phrase(),
                "timestamp",
                time.truncatedTo(ChronoUnit.SECONDS).toString(),
                "mode",
                options.mode().map(SwapMode::word).orElse(""),
                "reason",
                plan.reason().orElse(""),
                "details",
                plan.swaps().stream().map(CommitMessage::paragraph).collect(Collectors.joining("\n")));
    }

    private static String paragraph(ServiceSwap swap) {
        return swap.service() + ":\n  PVC: " + change(ValueMove.of(swap.claim())) + "\n  Node: "
                + change(ValueMove.of(swap.node())) + "\n  File: " + String.join(", ", swap.files()) + "\n";
    }

    public static String change(ValueMove move) {
        return move.isChange() ? CommitTrailers.text(move) : move.to() + " (as before)";
    }
}
