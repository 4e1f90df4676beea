package dev.failover.goal.swap.message;

import dev.failover.goal.swap.result.ValueMove;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last paragraph of a swap's commit message, for machines: Git's trailers. Service, claim and node stand together,
 * once for each service.
 */
public record CommitTrailers(SwapPlan plan, List<String> accepted, Optional<SwapMode> mode) {
    public static final String SERVICE = "Failover-Service";
    public static final String ACTION = "Failover-Action";
    public static final String CLAIM = "Failover-Claim";
    public static final String NODE = "Failover-Node";
    public static final String MODE = "Failover-Mode";
    static final String ACCEPTED = "Failover-Accepted";
    public static final String REASON = "Failover-Reason";
    private static final String ARROW = " -> ";
    private static final String NONE = "(none)";

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(ACTION, plan.direction().goal()));
        for (ServiceSwap swap : plan.swaps()) {
            lines.add(line(SERVICE, swap.service().toString()));
            lines.add(line(CLAIM, text(ValueMove.of(swap.claim()))));
            lines.add(line(NODE, text(ValueMove.of(swap.node()))));
        }
        mode.ifPresent(m -> lines.add(line(MODE, m.word())));
        if (!accepted.isEmpty()) {
            lines.add(line(ACCEPTED, String.join(", ", accepted)));
        }
        plan.reason().ifPresent(reason -> lines.add(line(REASON, reason)));
        return String.join("\n", lines) + "\n";
    }

    public static String text(ValueMove move) {
        return move.from().orElse(NONE) + ARROW + move.to();
    }

    /** Empty for what isn't such a text: somebody may have edited the message. */
    public static Optional<ValueMove> move(String text) {
        int arrow = text.indexOf(ARROW);
        return arrow < 0
                ? Optional.empty()
                : Optional.of(new ValueMove(
                        Optional.of(text.substring(0, arrow)).filter(from -> !from.equals(NONE)),
                        text.substring(arrow + ARROW.length())));
    }

    /** A line break in a value would end the trailer. */
    private static String line(String key, String value) {
        return key + ": " + value.strip().replaceAll("\\s+", " ");
    }
}
