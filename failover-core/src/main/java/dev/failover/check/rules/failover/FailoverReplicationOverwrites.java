package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Placement;
import dev.failover.topology.Replication;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A direct copy into a claim: harmless while nobody works on that claim, and the end of its data when somebody does. */
public final class FailoverReplicationOverwrites extends ServiceRule {
    public static final String ID = "failover-replication-overwrites";

    public FailoverReplicationOverwrites() {
        super(new RuleInfo(
                ID,
                Severity.ERROR,
                "A replication writes into the claim that a service runs on, or would after a swap.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        Placement placement = topology.state(service).placement();
        return Arrays.stream(Side.values())
                .flatMap(side -> topology.replicationsOf(service.claim(side)).stream()
                        .filter(r -> r.isDestination() && r.copiesDirectly() && !r.paused())
                        .flatMap(r -> finding(service, side, placement, r)));
    }

    private Stream<Finding> finding(FailoverService service, Side side, Placement placement, Replication replication) {
        boolean active = placement == Placement.of(side);
        if (!active && placement != Placement.of(side.other())) {
            return Stream.empty();
        }
        String claim = "the " + side.word() + " claim of service '" + service + "'";
        String goal = side == Side.BACKUP ? "promote" : "demote";
        Finding finding = info().finding(
                        "ReplicationDestination '" + replication.name() + "' writes directly into " + claim
                                + (active
                                        ? ", which the service uses now: each sync overwrites its new data"
                                        : ": after a " + goal + ", it would overwrite the service's new data"),
                        replication.location())
                .about(replication.resource().id())
                .in(replication.entryPoint().name())
                .relatedTo(List.of(service.location()))
                .fixedBy(Remediation.advice(
                        active
                                ? "Set 'paused: true' in its spec now."
                                : "Set 'paused: true' in its spec before a " + goal
                                        + ", or use 'copyMethod: Snapshot'."));
        return Stream.of(active ? finding : finding.weighing(Severity.WARNING));
    }
}
