package dev.failover.check.rules.storage;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.TopologyRule;
import dev.failover.source.Location;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import java.util.stream.Stream;

/** A rule that looks at a claim and the volume that it is meant to bind to. */
abstract class BindingRule extends TopologyRule {

    BindingRule(RuleInfo info) {
        super(info);
    }

    @Override
    public final Stream<Finding> check(Topology topology, CheckContext context) {
        return Binding.of(topology).filter(this::concerns).flatMap(this::check);
    }

    /** Where the two disagree about whom they mean, their fields need not fit: that is one finding, not many. */
    boolean concerns(Binding binding) {
        return binding.agrees();
    }

    public abstract Stream<Finding> check(Binding binding);

    final Finding finding(String message, Claim claim, Location location) {
        return info().finding(message, location)
                .about(claim.resource().id())
                .in(claim.entryPoint().name());
    }
}
