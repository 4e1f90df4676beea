package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A rule that looks at one configured service at a time. */
abstract class ServiceRule implements Rule {
    private final RuleInfo info;

    ServiceRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.topologies().stream()
                .flatMap(topology -> topology.services().stream().flatMap(s -> check(topology, s, context)))
                .toList();
    }

    abstract Stream<Finding> check(Topology topology, FailoverService service, CheckContext context);
}
