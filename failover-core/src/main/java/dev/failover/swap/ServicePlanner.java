package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.Workload;
import java.util.Optional;

/** Plans the two changes of one service. */
final class ServicePlanner {
    private final ClaimChange claims;
    private final NodeChange nodeLabels;
    private final Direction direction;

    ServicePlanner(WrittenNodes nodes, Direction direction) {
        ValueSource source = new ValueSource(nodes);
        this.claims = new ClaimChange(source);
        this.nodeLabels = new NodeChange(nodes, source);
        this.direction = direction;
    }

    /** The preconditions hold: the workload is there and mounts a claim. */
    ServiceSwap plan(Target target, Workload workload) throws NotEditableException {
        ClaimMount mount = target.state().mount().orElseThrow();
        return new ServiceSwap(
                target.service(),
                workload,
                claims.plan(target, mount, direction),
                nodeLabels.plan(target.state(), direction));
    }

    static Refusal notEditable(Target target, Workload workload, NotEditableException why) {
        return Refusal.of(
                Refusal.VALUE_NOT_EDITABLE,
                target.service().toString(),
                "service '" + target.service() + "' can't be moved by editing text: " + why.getMessage(),
                Optional.of(workload.location()),
                "write the claim's name and the node label as plain values in the workload, or in a patch of it");
    }
}
