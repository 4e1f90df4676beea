package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.swap.Direction;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapStrategy;
import dev.failover.swap.plan.Rehearsal;
import dev.failover.swap.plan.SwapPlanner;
import dev.failover.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A service whose two values can't be changed by editing text, or not alone: what only planning a swap can find. */
public final class FailoverNotSwappable extends TopologyRule {
    private static final String ID = Refusal.NOT_SWAPPABLE;
    private static final String STRATEGY = "strategy";

    public FailoverNotSwappable() {
        super(new RuleInfo(
                ID,
                Severity.ERROR,
                "A swap can't edit the values of a service, or the edit would change something else too.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Set<String> options() {
        return Set.of(STRATEGY);
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        SwapPlanner planner = new SwapPlanner(context.clusters(), context.readiness(), obstacle -> false);
        return Arrays.stream(Direction.values())
                .flatMap(direction -> Rehearsal.refusals(planner, topology, direction, strategy(context)).stream()
                        .filter(refusal -> refusal.id().equals(ID))
                        .map(refusal -> finding(topology, direction, refusal)));
    }

    private static SwapStrategy strategy(CheckContext context) {
        boolean patch = context.settings()
                .option(ID, STRATEGY)
                .filter(List.of(SwapStrategy.PATCH.word())::equals)
                .isPresent();
        return patch ? SwapStrategy.PATCH : SwapStrategy.REFUSE;
    }

    private Finding finding(Topology topology, Direction direction, Refusal refusal) {
        String message = "A " + direction.goal() + " of service '" + refusal.service() + "' would be refused: "
                + refusal.message();
        return info().finding(
                        message,
                        refusal.location()
                                .or(() -> topology.service(refusal.service()).map(s -> s.location()))
                                .orElseGet(() -> topology.config().orElseThrow().location()))
                .fixedBy(new Remediation(refusal.advice(), List.of(), List.of(), List.of()));
    }
}
