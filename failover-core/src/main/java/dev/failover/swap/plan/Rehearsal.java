package dev.failover.swap.plan;

import dev.failover.source.TextEdit;
import dev.failover.swap.Direction;
import dev.failover.swap.Refusal;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.SwapStrategy;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A swap of every service of a cluster, planned and proved in memory.
 *
 * <p>A proof builds again what the edits touch and compares everything, so one for each service would take the square of
 * their number: they are proved together, and apart only where that doesn't tell which of them is refused, or where two
 * of them edit one place.
 */
public final class Rehearsal {
    private final SwapPlanner planner;
    private final Topology topology;
    private final Direction direction;
    private final SwapStrategy strategy;
    private final List<Refusal> refusals = new ArrayList<>();

    private Rehearsal(SwapPlanner planner, Topology topology, Direction direction, SwapStrategy strategy) {
        this.planner = planner;
        this.topology = topology;
        this.direction = direction;
        this.strategy = strategy;
    }

    /** Why services of a cluster would be refused, if each were moved by itself. */
    public static List<Refusal> refusals(
            SwapPlanner planner, Topology topology, Direction direction, SwapStrategy strategy) {
        Rehearsal rehearsal = new Rehearsal(planner, topology, direction, strategy);
        rehearsal.rehearse(topology.services().stream()
                .map(FailoverService::toString)
                .distinct()
                .toList());
        return List.copyOf(rehearsal.refusals);
    }

    private void rehearse(List<String> services) {
        if (services.isEmpty()) {
            return;
        }
        SwapOutcome outcome = planner.plan(new SwapRequest(
                direction,
                services,
                Optional.empty(),
                Optional.of(topology.cluster().name()),
                Set.of(),
                Optional.empty(),
                strategy));
        if (outcome instanceof SwapOutcome.Refused refused) {
            refused(services, refused);
        } else if (outcome instanceof SwapOutcome.Planned planned && services.size() > 1) {
            entangled(planned.plan()).forEach(service -> rehearse(List.of(service)));
        }
    }

    private void refused(List<String> services, SwapOutcome.Refused refused) {
        if (refused.apart() || services.size() == 1) {
            refusals.addAll(refused.refusals());
            rehearse(refused.possible());
        } else {
            int half = services.size() / 2;
            rehearse(services.subList(0, half));
            rehearse(services.subList(half, services.size()));
        }
    }

    /** Services that pass together, and might not alone: one edit serves two of them. */
    private static Set<String> entangled(SwapPlan plan) {
        Map<TextEdit, String> first = new HashMap<>();
        Set<String> entangled = new LinkedHashSet<>();
        for (ServiceSwap swap : plan.swaps()) {
            String service = swap.service().toString();
            for (TextEdit edit : swap.edits()) {
                String other = first.putIfAbsent(edit, service);
                if (other != null && !other.equals(service)) {
                    entangled.add(other);
                    entangled.add(service);
                }
            }
        }
        return entangled;
    }
}
