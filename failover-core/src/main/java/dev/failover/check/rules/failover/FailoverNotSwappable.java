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

/** A service that a swap would be refused for, where no other rule says why. */
public final class FailoverNotSwappable extends TopologyRule {
    /** What has no rule of its own. */
    private static final Set<String> UNEXPLAINED = Set.of(Refusal.VALUE_NOT_EDITABLE, Refusal.NOT_EXACT);

    private static final String ID = "failover-not-swappable";
    private static final String STRATEGY = "strategy";

    public FailoverNotSwappable() {
        super(new RuleInfo(
                ID,
                Severity.ERROR,
                "A promote or demote of a configured service would be refused.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Set<String> options() {
        return Set.of(STRATEGY);
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        SwapPlanner planner = new SwapPlanner(context.clusters(), context.topologies());
        return Arrays.stream(Direction.values())
                .flatMap(direction -> Rehearsal.refusals(planner, topology, direction, strategy(context)).stream()
                        .filter(refusal -> UNEXPLAINED.contains(refusal.id()))
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
        String message =
                "Service '" + refusal.service() + "' would be refused a " + direction.goal() + ": " + refusal.message();
        return info().finding(
                        message,
                        refusal.location()
                                .or(() -> topology.service(refusal.service()).map(s -> s.location()))
                                .orElseGet(() -> topology.config().orElseThrow().location()))
                .mendedBy(new Remediation(refusal.advice(), List.of(), List.of(), List.of()));
    }
}
