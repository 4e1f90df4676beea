package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
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

/** A claim of an entry, or another one that its pod mounts, that isn't in the build. */
public final class FailoverClaimMissing extends ObstacleRule {
    public FailoverClaimMissing() {
        super("failover-claim-missing", "A configured service names or mounts a claim that isn't in the build.");
    }

    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        return Arrays.stream(Side.values())
                .filter(side -> obstacle.location().equals(service.pvc(side).location()))
                .filter(side -> readiness
                        .unbuilt()
                        .named("PersistentVolumeClaim", service.claim(side))
                        .isEmpty())
                .findFirst()
                .flatMap(side ->
                        meant(readiness.topology(), service, side).map(name -> Correction.of(service.pvc(side), name)));
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
