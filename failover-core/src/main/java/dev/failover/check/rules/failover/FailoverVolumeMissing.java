package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.Optional;

/** An entry whose workload has no volume of that name that mounts a claim. */
public final class FailoverVolumeMissing extends ObstacleRule {
    public FailoverVolumeMissing() {
        super("failover-volume-missing", "A configured service names a volume that its workload doesn't have.");
    }

    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        Topology topology = readiness.topology();
        return topology.state(service)
                .workload()
                .flatMap(workload -> meant(topology, service, workload))
                .map(name -> Correction.of(service.volumeName(), name));
    }

    /** The only volume that mounts one of the configured claims, else a name next to it; never another service's. */
    private static Optional<String> meant(Topology topology, FailoverService service, Workload workload) {
        List<String> mounting = workload.claimMounts().stream()
                .filter(m -> m.claim().equals(service.primaryPvc().text())
                        || m.claim().equals(service.backupPvc().text()))
                .map(ClaimMount::volume)
                .toList();
        if (!mounting.isEmpty()) {
            return mounting.size() == 1 ? Optional.of(mounting.get(0)) : Optional.empty();
        }
        List<String> free = workload.claimMounts().stream()
                .filter(mount -> topology.servicesNaming(
                                NamespacedName.of(service.namespace().text(), mount.claim()))
                        .isEmpty())
                .map(ClaimMount::volume)
                .toList();
        return NearestName.unmistakable(service.volumeName().text(), free);
    }
}
