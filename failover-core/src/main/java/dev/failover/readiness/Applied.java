package dev.failover.readiness;

import dev.failover.flux.FluxKustomization;
import dev.failover.readiness.Obstacle.Kind;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** Flux applies what is committed. */
final class Applied {
    static final String ID = "failover-not-applied";

    private static final YamlPath RELEASE_SUSPENDED = YamlPath.keys("spec", "suspend");

    private Applied() {}

    /** @param state of a service whose workload is there */
    static List<Obstacle> of(ServiceState state, Topology topology) {
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
        Stream<Obstacle> release = RELEASE_SUSPENDED.in(workload.resource().root()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(value ->
                        workload.kind().equals("HelmRelease") && value.text().equals("true"))
                .map(value -> obstacle(
                        service,
                        workload,
                        "The HelmRelease of service '" + service + "' is suspended: a swap would change nothing",
                        value.location(),
                        "Resume it: set 'suspend: false'."));
        return Stream.of(suspended, optedOut, release, refused(service, workload, topology))
                .flatMap(obstacles -> obstacles)
                .toList();
    }

    /** What Flux refuses of the Kustomization: it then applies nothing of it, the swap included. */
    private static Stream<Obstacle> refused(FailoverService service, Workload workload, Topology topology) {
        return workload.entryPoint().flux().stream()
                .flatMap(flux -> Stream.concat(
                                workload.entryPoint().problems().stream(),
                                topology.cluster().problems().stream()
                                        .filter(p -> p.message().contains("Flux Kustomization " + flux.name() + " ")))
                        .filter(p -> p.level() == Problem.Level.ERROR)
                        .limit(1)
                        .map(p -> Obstacle.of(
                                        BuildProblems.rule(p.id()),
                                        Kind.POLICY,
                                        service,
                                        "Service '" + service + "' is applied by the Flux Kustomization '" + flux.name()
                                                + "', of which Flux would apply nothing: " + p.message(),
                                        p.location())
                                .about(workload)
                                .relatedTo(workload.location())
                                .advising(p.advice().isEmpty() ? "Fix that first." : p.advice())));
    }

    private static Obstacle obstacle(
            FailoverService service, Workload workload, String message, Location place, String advice) {
        return Obstacle.of(ID, Kind.POLICY, service, message, place)
                .about(workload)
                .relatedTo(workload.location())
                .advising(advice);
    }
}
