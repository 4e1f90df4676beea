package dev.failover;

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
record CommitTrailers(SwapPlan plan, List<String> accepted, Optional<SwapMode> mode) {
    static final String SERVICE = "Failover-Service";
    static final String ACTION = "Failover-Action";
    static final String CLAIM = "Failover-Claim";
    static final String NODE = "Failover-Node";
    static final String MODE = "Failover-Mode";
    static final String ACCEPTED = "Failover-Accepted";
    static final String REASON = "Failover-Reason";
    static final String ARROW = " -> ";

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
