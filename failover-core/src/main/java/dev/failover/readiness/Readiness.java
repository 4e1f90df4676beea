package dev.failover.readiness;

import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way of moving the services of a cluster. */
public final class Readiness {
    private final Topology topology;
    private final PodNodes nodes;
    private final MissingClaims claims;

    public Readiness(Topology topology) {
        this.topology = topology;
        this.nodes = new PodNodes(topology);
        this.claims = new MissingClaims(topology);
    }

    /** What stands in the way of the service's being on a side, wherever it is now. */
    public List<Obstacle> of(FailoverService service, Side side) {
        List<Obstacle> found = new ArrayList<>(claims.configured(service, side));
        ServiceState state = topology.state(service);
        boolean identical = service.claim(Side.PRIMARY).equals(service.claim(Side.BACKUP));
        if (!identical && state.workload().isPresent() && state.mount().isPresent()) {
            found.addAll(claims.others(state, side));
            found.addAll(nodes.of(state, side));
        }
        return found;
    }
}
