package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.Optional;

/** A claim that the pod mounts and that isn't in the build. */
final class MissingClaims {
    static final String ID = "failover-claim-missing";

    private final Topology topology;
    private final UnbuiltObjects unbuilt;
    private final ClaimMakers makers;

    MissingClaims(Topology topology, UnbuiltObjects unbuilt) {
        this.topology = topology;
        this.unbuilt = unbuilt;
        this.makers = new ClaimMakers(topology);
    }

    /**
     * The claim of a side, whatever may make it: an entry is about what the repository holds. In a wrong namespace every
     * claim is missing, and with an unbuilt workload its claims may be unbuilt; then that is the one thing to say.
     *
     * @param entry what is wrong with the entry itself
     */
    Optional<Obstacle> configured(ServiceState state, Side side, List<Obstacle> entry) {
        FailoverService service = state.service();
        boolean placeKnown =
                state.workload().isPresent() || entry.stream().anyMatch(o -> o.id().equals(Entries.WORKLOAD_MISSING));
        if (topology.claim(service.claim(side)).isPresent() || !placeKnown) {
            return Optional.empty();
        }
        return BuildProblems.hiding(
                        "The " + side.word() + " claim '" + service.pvc(side) + "'", service, topology, Kind.DANGEROUS)
                .or(() -> Optional.of(missing(
                        service,
                        service.claim(side),
                        "names the " + side.word() + " claim '" + service.pvc(side) + "', which isn't in namespace '"
                                + service.namespace() + "'",
                        service.pvc(side).location())));
    }

    /**
     * Further claims.
     *
     * @param state of a service whose workload and mount are there
     */
    List<Obstacle> others(ServiceState state, Side side) {
        Workload workload = state.workload().orElseThrow();
        return PodClaims.of(topology, state, side).get(0).stream()
                .filter(claim -> !claim.own() && claim.claim().isEmpty() && !makers.mayMake(claim.name()))
                .map(claim -> missing(
                                state.service(),
                                claim.name(),
                                "mounts the claim '" + claim.name().name() + "' too, which isn't in namespace '"
                                        + claim.name().namespace() + "': its pod could not start",
                                claim.place())
                        .about(workload))
                .toList();
    }

    boolean mayBeMade(NamespacedName claim, Resource naming) {
        return makers.mayMake(claim, Optional.of(naming));
    }

    private Obstacle missing(FailoverService service, NamespacedName claim, String what, Location place) {
        Obstacle obstacle = Obstacle.of(ID, Kind.DANGEROUS, service, "Service '" + service + "' " + what, place);
        return unbuilt.named("PersistentVolumeClaim", claim)
                .map(written -> obstacle.relatedTo(written.location()).advising(unbuilt.toBuild(written)))
                .orElseGet(() -> obstacle.advising("Name a PersistentVolumeClaim that Flux applies in namespace '"
                        + claim.namespace() + "', or add one."));
    }
}
