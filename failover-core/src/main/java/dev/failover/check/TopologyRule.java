package dev.failover.check;

import dev.failover.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A rule that looks at one cluster as a whole. */
public abstract class TopologyRule extends AbstractRule {
    public TopologyRule(RuleInfo info) {
        super(info);
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.topologies().stream()
                .flatMap(topology -> check(topology, context))
                .toList();
    }

    public abstract Stream<Finding> check(Topology topology, CheckContext context);
}
