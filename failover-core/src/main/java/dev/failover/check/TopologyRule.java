package dev.failover.check;

import dev.failover.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A rule that looks at one cluster as a whole. */
public abstract class TopologyRule implements Rule {
    private final RuleInfo info;

    public TopologyRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.topologies().stream()
                .flatMap(topology -> check(topology, context))
                .toList();
    }

    public abstract Stream<Finding> check(Topology topology, CheckContext context);
}
