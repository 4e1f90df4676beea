package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.ClaimUse;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Setting;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A claim that belongs to two services, or that something besides its service mounts. */
public final class FailoverClaimShared extends TopologyRule {
    public FailoverClaimShared() {
        super(new RuleInfo(
                "failover-claim-shared",
                Severity.ERROR,
                "A claim of a configured service is mounted by something else too.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        Map<NamespacedName, FailoverService> owners = new HashMap<>();
        Set<YamlMapping> configured = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (FailoverService service : topology.services()) {
            topology.state(service).workload().map(Workload::podSpec).ifPresent(configured::add);
            for (Side side : Side.values()) {
                FailoverService owner = owners.putIfAbsent(service.claim(side), service);
                if (owner != null && owner != service) {
                    findings.add(betweenServices(owner, service, service.pvc(side)));
                }
            }
        }
        topology.services()
                .forEach(service -> new ClaimUse(topology, service)
                        .backedUp(service.claim(Side.BACKUP))
                        .filter(other -> owners.get(service.claim(Side.BACKUP)) == service)
                        .ifPresent(other -> findings.add(backupOfOther(service, other))));
        owners.values()
                .removeIf(owner -> topology.state(owner).workload().isEmpty()); // whose workload it is isn't known
        owners.forEach((claim, owner) -> topology.mounting(claim).stream()
                .filter(workload -> !configured.contains(workload.podSpec()))
                .forEach(workload -> findings.add(withOther(owner, claim, workload))));
        return findings.stream();
    }

    private Finding betweenServices(FailoverService first, FailoverService second, Setting claim) {
        return info().finding(
                        "Service '" + second + "' has the claim '" + claim + "', as does the service '" + first
                                + "': moving one would take the claim from the other",
                        claim.location())
                .relatedTo(List.of(first.location()))
                .mendedBy(Remediation.advice("Give each service claims of its own."));
    }

    private Finding backupOfOther(FailoverService service, Workload other) {
        return info().finding(
                        "Service '" + service + "' has the claim '" + service.backupPvc()
                                + "' as its backup, which is that of " + other.kind() + " '" + other.name()
                                + "': after a promote it would run on the other's data",
                        service.backupPvc().location())
                .about(other.resource().id())
                .relatedTo(List.of(other.location()))
                .mendedBy(Remediation.advice("Give each service claims of its own."));
    }

    private Finding withOther(FailoverService owner, NamespacedName claim, Workload workload) {
        return info().finding(
                        workload.kind() + " '" + workload.name() + "' mounts the claim '" + claim.name()
                                + "' of service '" + owner + "' too: after a failover it has the other side's data,"
                                + " or can't start",
                        workload.claimMounts().stream()
                                .filter(mount -> mount.claim().equals(claim.name()))
                                .map(mount -> mount.claimName().location())
                                .findFirst()
                                .orElseGet(workload::location))
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(owner.location()))
                .mendedBy(Remediation.advice("See that it may run on the same node, and whether it should move too."))
                .weighing(Severity.WARNING);
    }
}
