package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry whose workload isn't in the build. One that is there in another namespace, or in a
 * file that isn't built, is another rule's matter. */
public final class FailoverWorkloadMissing extends ObstacleRule {
    public FailoverWorkloadMissing() {
        super("failover-workload-missing", "A configured service names a workload that isn't in the build.");
    }

    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        Optional<Remediation> otherKind = inNamespace(readiness.topology(), service)
                .filter(w -> w.name().equals(service.workload()))
                .findFirst()
                .map(w -> Remediation.advice(
                        "There is a " + w.kind() + " of that name: add 'kind: " + w.kind() + "' to the entry."));
        return otherKind.or(
                () -> meant(readiness.topology(), service).map(name -> Correction.of(service.deployment(), name)));
    }

    /** The only workload that mounts one of the configured claims, else a name next to it; never another service's. */
    private static Optional<String> meant(Topology topology, FailoverService service) {
        Set<NamespacedName> taken = topology.services().stream()
                .filter(other -> !other.name().text().equals(service.name().text()))
                .map(FailoverService::workload)
                .collect(Collectors.toSet());
        List<String> mounting = names(
                Arrays.stream(Side.values()).flatMap(side -> topology.mounting(service.claim(side)).stream()),
                service,
                taken);
        if (!mounting.isEmpty()) {
            return mounting.size() == 1 ? Optional.of(mounting.get(0)) : Optional.empty();
        }
        return NearestName.unmistakable(
                service.deployment().text(), names(inNamespace(topology, service), service, taken));
    }

    private static List<String> names(Stream<Workload> workloads, FailoverService service, Set<NamespacedName> taken) {
        return workloads
                .filter(w -> w.kind().equals(service.kind().text()) && !taken.contains(w.name()))
                .map(w -> w.name().name())
                .distinct()
                .toList();
    }

    private static Stream<Workload> inNamespace(Topology topology, FailoverService service) {
        return topology.workloads().stream()
                .filter(Workload::isService)
                .filter(w -> w.name().namespace().equals(service.workload().namespace()));
    }
}
