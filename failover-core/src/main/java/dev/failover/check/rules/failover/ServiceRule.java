package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.TopologyRule;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.stream.Stream;

/** A rule that looks at one configured service at a time. */
abstract class ServiceRule extends TopologyRule {

    ServiceRule(RuleInfo info) {
        super(info);
    }

    @Override
    public final Stream<Finding> check(Topology topology, CheckContext context) {
        return topology.services().stream().flatMap(service -> check(topology, service, context));
    }

    public abstract Stream<Finding> check(Topology topology, FailoverService service, CheckContext context);
}
