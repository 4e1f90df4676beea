package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry whose workload has no volume of that name that mounts a claim. */
public final class FailoverVolumeMissing extends ServiceRule {
    public FailoverVolumeMissing() {
        super(new RuleInfo(
                "failover-volume-missing",
                Severity.ERROR,
                "A configured service names a volume that its workload doesn't have.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        return topology.workload(service.kind().text(), service.workload()).stream()
                .filter(w -> service.paths().isEmpty())
                .filter(w -> w.claimMount(service.volumeName().text()).isEmpty())
                .map(workload -> finding(topology, service, workload));
    }

    private Finding finding(Topology topology, FailoverService service, Workload workload) {
        Finding finding = info().finding(
                        "Service '" + service + "' names the volume '" + service.volumeName() + "', but "
                                + service.kind() + " '" + service.deployment()
                                + "' has no volume of that name with a claim",
                        service.volumeName().location())
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(workload.location()));
        return meant(topology, service, workload)
                .map(name -> Correction.of(finding, service.volumeName(), name))
                .orElseGet(() -> finding.mendedBy(Remediation.advice(known(workload))));
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

    private static String known(Workload workload) {
        List<String> volumes =
                workload.claimMounts().stream().map(ClaimMount::volume).toList();
        return volumes.isEmpty()
                ? "It mounts no claim at all: add the volume in " + workload.location() + "."
                : "It has: " + String.join(", ", volumes) + ".";
    }
}
