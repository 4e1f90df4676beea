package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.resource.Resource;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Setting;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.ValuePaths;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry names is there: two different claims, the workload, its volume or the values at its paths. */
final class Entries {
    static final String WORKLOAD_MISSING = "failover-workload-missing";

    private final Topology topology;
    private final UnbuiltObjects unbuilt;

    Entries(Topology topology, UnbuiltObjects unbuilt) {
        this.topology = topology;
        this.unbuilt = unbuilt;
    }

    List<Obstacle> of(ServiceState state) {
        Stream<Obstacle> places = state.workload()
                .map(workload -> places(state, workload))
                .orElseGet(() -> Stream.of(workloadMissing(state.service())));
        return Stream.concat(identical(state.service()).stream(), places).toList();
    }

    private static Optional<Obstacle> identical(FailoverService service) {
        return service.claim(Side.PRIMARY).equals(service.claim(Side.BACKUP))
                ? Optional.of(impossible(
                                "failover-claims-identical",
                                service,
                                "Service '" + service + "' has '" + service.backupPvc()
                                        + "' as its primary and as its backup claim",
                                service.backupPvc())
                        .relatedTo(service.primaryPvc().location())
                        .advising("Name two claims with volumes on different nodes."))
                : Optional.empty();
    }

    /** The first reason there is, from what is certain to what is left. */
    private Obstacle workloadMissing(FailoverService service) {
        List<String> namespaces = namespaces(service);
        if (!namespaces.isEmpty()) {
            return impossible(
                            "failover-namespace-mismatch",
                            service,
                            "Service '" + service + "' is configured in namespace '" + service.namespace() + "', but "
                                    + service.kind() + " '" + service.deployment() + "' is in '"
                                    + String.join("', '", namespaces) + "'",
                            service.namespace())
                    .advising("Name one of them.");
        }
        return BuildProblems.hiding("The " + service.kind(), service, topology, Kind.IMPOSSIBLE)
                .or(() -> unbuilt.of(service, topology).map(workload -> notReached(service, workload)))
                .orElseGet(() -> impossible(
                                WORKLOAD_MISSING,
                                service,
                                "Service '" + service + "' names the " + service.kind() + " '" + service.deployment()
                                        + "', which isn't in namespace '" + service.namespace() + "'",
                                service.deployment())
                        .advising("Name a " + service.kind() + " that Flux applies, or remove the entry '" + service
                                + "'."));
    }

    /** Of workloads that have the entry's kind and name, and another namespace than the entry says. */
    private List<String> namespaces(FailoverService service) {
        return topology
                .workloadsNamed(service.kind().text(), service.deployment().text())
                .stream()
                .map(workload -> workload.name().namespace())
                .distinct()
                .sorted()
                .toList();
    }

    private Obstacle notReached(FailoverService service, Resource workload) {
        return Obstacle.of(
                        Applied.ID,
                        Kind.IMPOSSIBLE,
                        service,
                        "The " + service.kind() + " of service '" + service
                                + "' is in a file that no entry point builds: a swap would change nothing",
                        workload.location())
                .about(workload)
                .relatedTo(service.location())
                .advising(unbuilt.toBuild(workload));
    }

    private static Stream<Obstacle> places(ServiceState state, Workload workload) {
        FailoverService service = state.service();
        if (service.paths().isPresent()) {
            ValuePaths paths = service.paths().get();
            return Stream.concat(
                    state.mount().isPresent()
                            ? Stream.empty()
                            : Stream.of(pathMissing(service, workload, paths.claim())),
                    state.nodeChoices(Side.PRIMARY).isEmpty()
                            ? Stream.of(pathMissing(service, workload, paths.node()))
                            : Stream.empty());
        }
        return state.mount().isPresent() ? Stream.empty() : Stream.of(volumeMissing(service, workload));
    }

    private static Obstacle pathMissing(FailoverService service, Workload workload, Setting path) {
        return impossible(
                        "failover-path-missing",
                        service,
                        "Service '" + service + "' names the path '" + path + "', but " + service.kind() + " '"
                                + service.deployment() + "' has no single value there",
                        path)
                .about(workload)
                .relatedTo(workload.location())
                .advising("Write the path as in spec.values.persistence.data.existingClaim, or as in"
                        + " spec.volumes.[name=data].claim for an item of a list.");
    }

    private static Obstacle volumeMissing(FailoverService service, Workload workload) {
        List<String> volumes =
                workload.claimMounts().stream().map(mount -> mount.volume()).toList();
        return impossible(
                        "failover-volume-missing",
                        service,
                        "Service '" + service + "' names the volume '" + service.volumeName() + "', but "
                                + service.kind() + " '" + service.deployment()
                                + "' has no volume of that name with a claim",
                        service.volumeName())
                .about(workload)
                .relatedTo(workload.location())
                .advising(
                        volumes.isEmpty()
                                ? "It mounts no claim: add the volume in " + workload.location() + "."
                                : "Its volumes with a claim: " + String.join(", ", volumes) + ".");
    }

    private static Obstacle impossible(String id, FailoverService service, String message, Setting place) {
        return Obstacle.of(id, Kind.IMPOSSIBLE, service, message, place.location());
    }
}
