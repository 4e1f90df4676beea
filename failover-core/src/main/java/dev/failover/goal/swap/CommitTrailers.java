package dev.failover.goal.swap;

import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.ValueChange;
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
    public static final String ARROW = " -> ";

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(ACTION, plan.direction().goal()));
        for (ServiceSwap swap : plan.swaps()) {
            lines.add(line(SERVICE, swap.service().toString()));
            lines.add(line(CLAIM, change(swap.claim())));
            lines.add(line(NODE, change(swap.node())));
        }
        mode.ifPresent(m -> lines.add(line(MODE, m.word())));
        if (!accepted.isEmpty()) {
            lines.add(line(ACCEPTED, String.join(", ", accepted)));
        }
        plan.reason().ifPresent(reason -> lines.add(line(REASON, reason)));
        return String.join("\n", lines) + "\n";
    }

    private static String change(ValueChange change) {
        return change.oldValue().orElse("(none)") + ARROW + change.newValue();
    }

    /** A line break in a value would end the trailer. */
    private static String line(String key, String value) {
        return key + ": " + value.strip().replaceAll("\\s+", " ");
    }
}
