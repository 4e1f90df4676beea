package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A rule that looks at one cluster as a whole. */
abstract class TopologyRule implements Rule {
    private final RuleInfo info;

    TopologyRule(RuleInfo info) {
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

    abstract Stream<Finding> check(Topology topology, CheckContext context);
}
