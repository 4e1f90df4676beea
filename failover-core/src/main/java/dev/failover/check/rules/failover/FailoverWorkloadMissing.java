package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.check.UnbuiltObjects;
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
public final class FailoverWorkloadMissing extends TopologyRule {
    public FailoverWorkloadMissing() {
        super(new RuleInfo(
                "failover-workload-missing",
                Severity.ERROR,
                "A configured service names a workload that the build doesn't hold.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        UnbuiltObjects unbuilt = new UnbuiltObjects(context);
        return topology.services().stream()
                .filter(service -> unbuilt.of(service, topology).isEmpty())
                .flatMap(service -> check(topology, service));
    }

    private Stream<Finding> check(Topology topology, FailoverService service) {
        if (topology.cluster().failed()
                || topology.workload(service.kind().text(), service.workload()).isPresent()
                || Namespaces.ofWorkload(topology, service).findAny().isPresent()) {
            return Stream.empty();
        }
        Finding finding = info().finding(
                        "Service '" + service + "' names the " + service.kind() + " '" + service.deployment()
                                + "', which isn't in namespace '" + service.namespace() + "'",
                        service.deployment().location());
        return Stream.of(fix(finding, topology, service));
    }

    private static Finding fix(Finding finding, Topology topology, FailoverService service) {
        Optional<Workload> otherKind = inNamespace(topology, service)
                .filter(w -> w.name().equals(service.workload()))
                .findFirst();
        if (otherKind.isPresent()) {
            String kind = otherKind.get().kind();
            return finding.mendedBy(
                    Remediation.advice("There is a " + kind + " of that name: add 'kind: " + kind + "' to the entry."));
        }
        return meant(topology, service)
                .map(name -> Correction.of(finding, service.deployment(), name))
                .orElseGet(() -> finding.mendedBy(Remediation.advice(
                        "Name a " + service.kind() + " that Flux applies, or remove the entry '" + service + "'.")));
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
