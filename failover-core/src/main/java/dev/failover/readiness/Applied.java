package dev.failover.readiness;

import dev.failover.flux.FluxKustomization;
import dev.failover.readiness.Obstacle.Kind;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Flux applies what is committed. */
final class Applied {
    static final String ID = "failover-not-applied";

    private Applied() {}

    /** @param state of a service whose workload is there */
    static List<Obstacle> of(ServiceState state) {
        FailoverService service = state.service();
        Workload workload = state.workload().orElseThrow();
        Stream<Obstacle> suspended = workload.entryPoint().flux().filter(FluxKustomization::suspended).stream()
                .map(flux -> obstacle(
                        service,
                        workload,
                        "Service '" + service + "' is applied by the Flux Kustomization '" + flux.name()
                                + "', which is suspended: a swap would change nothing",
                        flux.locationOf("suspend"),
                        "Resume it: set 'suspend: false'."));
        Stream<Obstacle> optedOut = FluxKustomization.optOut(workload.resource()).stream()
                .map(value -> obstacle(
                        service,
                        workload,
                        "The " + workload.kind() + " of service '" + service + "' tells Flux not to update it ('"
                                + value.text() + "'): a swap would change nothing",
                        value.location(),
                        "Remove the label or annotation."));
        return Stream.concat(suspended, optedOut).toList();
    }

    private static Obstacle obstacle(
            FailoverService service, Workload workload, String message, Location place, String advice) {
        return Obstacle.of(ID, Kind.POLICY, service, message, place)
                .about(workload)
                .relatedTo(workload.location())
                .advising(advice);
    }
}
