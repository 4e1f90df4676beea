package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.List;

/** A claim that the pod mounts and that isn't in the build. */
final class MissingClaims {
    static final String ID = "failover-claim-missing";

    private final Topology topology;
    private final ClaimMakers makers;

    MissingClaims(Topology topology) {
        this.topology = topology;
        this.makers = new ClaimMakers(topology);
    }

    /** The claim of a side, whatever may make it: an entry is about what the repository holds. */
    List<Obstacle> configured(FailoverService service, Side side) {
        return topology.claim(service.claim(side)).isPresent()
                ? List.of()
                : List.of(Obstacle.of(
                                ID,
                                Kind.DANGEROUS,
                                service,
                                "Service '" + service + "' names the " + side.word() + " claim '" + service.pvc(side)
                                        + "', which isn't in namespace '" + service.namespace() + "'",
                                service.pvc(side).location())
                        .advising("Name a PersistentVolumeClaim that Flux applies in namespace '" + service.namespace()
                                + "', or add one."));
    }

    /**
     * Further claims.
     *
     * @param state of a service whose workload and mount are there
     */
    List<Obstacle> others(ServiceState state, Side side) {
        Workload workload = state.workload().orElseThrow();
        return new PodClaims(topology, state)
                .onSide(side).get(0).stream()
                        .filter(claim -> !claim.own() && claim.claim().isEmpty() && !makers.mayMake(claim.name()))
                        .map(claim -> Obstacle.of(
                                        ID,
                                        Kind.DANGEROUS,
                                        state.service(),
                                        "Service '" + state.service() + "' mounts the claim '"
                                                + claim.name().name() + "' too, which isn't in namespace '"
                                                + claim.name().namespace() + "': its pod could not start",
                                        claim.place())
                                .about(
                                        workload.resource(),
                                        workload.entryPoint().name())
                                .advising("Mount a PersistentVolumeClaim that Flux applies in namespace '"
                                        + claim.name().namespace() + "', or add one."))
                        .toList();
    }
}
