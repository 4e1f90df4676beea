package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.check.UnbuiltObjects;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.Claim;
import dev.failover.topology.ClaimUse;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry with a claim that isn't in the build. */
public final class FailoverClaimMissing extends TopologyRule {
    public FailoverClaimMissing() {
        super(new RuleInfo(
                "failover-claim-missing",
                Severity.ERROR,
                "A configured service names a claim that the build doesn't hold.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        UnbuiltObjects unbuilt = new UnbuiltObjects(context);
        Readiness readiness = new Readiness(topology);
        return topology.services().stream()
                .filter(service -> unbuilt.of(service, topology).isEmpty()) // its claims may be there too
                .flatMap(service -> Stream.concat(check(topology, service, unbuilt), others(service, readiness)));
    }

    /** In a wrong namespace every claim is missing; the namespace is then the one thing to report. */
    private Stream<Finding> check(Topology topology, FailoverService service, UnbuiltObjects unbuilt) {
        boolean placeKnown =
                topology.workload(service.kind().text(), service.workload()).isPresent()
                        || Namespaces.ofWorkload(topology, service).findAny().isEmpty();
        if (topology.cluster().failed() || !placeKnown) {
            return Stream.empty();
        }
        return Arrays.stream(Side.values())
                .filter(side -> topology.claim(service.claim(side)).isEmpty())
                .map(side -> finding(topology, service, side, unbuilt));
    }

    private Stream<Finding> others(FailoverService service, Readiness readiness) {
        return Arrays.stream(Side.values())
                .flatMap(side -> readiness.of(service, side).stream())
                .filter(o -> o.id().equals(info().id()) && o.about().isPresent())
                .map(o -> Obstacles.finding(info(), o));
    }

    private Finding finding(Topology topology, FailoverService service, Side side, UnbuiltObjects unbuilt) {
        Finding finding = info().finding(
                        "Service '" + service + "' names the " + side.word() + " claim '" + service.pvc(side)
                                + "', which isn't in namespace '" + service.namespace() + "'",
                        service.pvc(side).location());
        Optional<Finding> written = unbuilt.named("PersistentVolumeClaim", service.claim(side))
                .map(claim -> finding.relatedTo(List.of(claim.location())).mendedBy(unbuilt.toBuild(claim)));
        return written.or(() ->
                        meant(topology, service, side).map(name -> Correction.of(finding, service.pvc(side), name)))
                .orElseGet(() -> finding.mendedBy(Remediation.advice("Name a PersistentVolumeClaim that Flux applies"
                        + " in namespace '" + service.namespace() + "', or add one.")));
    }

    /** The other half of the pair that the other side's claim belongs to, else a name next to it; never another service's. */
    private static Optional<String> meant(Topology topology, FailoverService service, Side side) {
        NamespacedName other = service.claim(side.other());
        ClaimUse use = new ClaimUse(topology, service);
        Optional<String> paired = topology.backupPair(other)
                .map(pair -> pair.claim(side).name())
                .filter(name -> !name.equals(other) && use.isFree(name))
                .map(NamespacedName::name);
        return paired.or(() -> NearestName.unmistakable(service.pvc(side).text(), candidates(topology, other, use)));
    }

    private static List<String> candidates(Topology topology, NamespacedName other, ClaimUse use) {
        return topology.claims().stream()
                .map(Claim::name)
                .filter(name -> name.namespace().equals(other.namespace()) && !name.equals(other))
                .filter(use::isFree)
                .map(NamespacedName::name)
                .toList();
    }
}
