package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.ClaimUse;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The claim of a side holds the data of this service, and of no other. */
final class SharedClaims {
    static final String ID = "failover-claim-shared";

    private final Topology topology;
    private final Set<YamlMapping> configured = Collections.newSetFromMap(new IdentityHashMap<>());

    SharedClaims(Topology topology) {
        this.topology = topology;
        topology.services()
                .forEach(service -> topology.state(service)
                        .workload()
                        .map(Workload::podSpec)
                        .ifPresent(configured::add));
    }

    Stream<Obstacle> of(FailoverService service, Side side) {
        NamespacedName claim = service.claim(side);
        ClaimUse use = new ClaimUse(topology, service);
        Optional<Obstacle> owned = otherEntry(service, claim)
                .or(() -> use.backedUp(claim).map(other -> backupOfOther(service, side, other)))
                .or(() -> use.sharing(claim)
                        .filter(other -> isBefore(other, service, claim))
                        .map(other ->
                                betweenServices(service, other, service, claim).asWarning()));
        return Stream.concat(owned.stream(), others(service, claim));
    }

    /** Of two that both may not have it, the later one is told: in both their names the same. */
    private Optional<Obstacle> otherEntry(FailoverService service, NamespacedName claim) {
        return new ClaimUse(topology, service).otherEntry(claim).map(other -> {
            boolean bothBlocked =
                    new ClaimUse(topology, other).otherEntry(claim).isPresent();
            return bothBlocked && isBefore(service, other, claim)
                    ? betweenServices(service, service, other, claim)
                    : betweenServices(service, other, service, claim);
        });
    }

    private boolean isBefore(FailoverService one, FailoverService other, NamespacedName claim) {
        List<FailoverService> all = topology.servicesNaming(claim);
        return all.indexOf(one) < all.indexOf(other);
    }

    private static Obstacle betweenServices(
            FailoverService service, FailoverService first, FailoverService second, NamespacedName claim) {
        Side side = second.claim(Side.PRIMARY).equals(claim) ? Side.PRIMARY : Side.BACKUP;
        return Obstacle.of(
                        ID,
                        Kind.POLICY,
                        service,
                        "Service '" + second + "' has the same claim '" + second.pvc(side) + "' as service '" + first
                                + "': if one of them moves, the other one loses the claim",
                        second.pvc(side).location())
                .relatedTo(first.location())
                .advising("Give each service its own claims.");
    }

    private static Obstacle backupOfOther(FailoverService service, Side side, Workload other) {
        return Obstacle.of(
                        ID,
                        Kind.POLICY,
                        service,
                        "The " + side.word() + " claim '" + service.pvc(side) + "' of service '" + service
                                + "' belongs to " + other.kind() + " '" + other.name() + "': after a "
                                + (side == Side.BACKUP ? "promote" : "demote") + ", the service would use the"
                                + " other's data",
                        service.pvc(side).location())
                .about(other)
                .relatedTo(other.location())
                .advising("Give each service its own claims.");
    }

    /** Reported once, for the first service that has the claim; whose workload a missing one is isn't known. */
    private Stream<Obstacle> others(FailoverService service, NamespacedName claim) {
        boolean isFirst = topology.servicesNaming(claim).indexOf(service) == 0;
        return !isFirst || topology.state(service).workload().isEmpty()
                ? Stream.empty()
                : topology.mounting(claim).stream()
                        .filter(workload -> !configured.contains(workload.podSpec()))
                        .map(workload -> mountedToo(service, claim, workload));
    }

    private static Obstacle mountedToo(FailoverService owner, NamespacedName claim, Workload workload) {
        return Obstacle.of(
                        ID,
                        Kind.POLICY,
                        owner,
                        workload.kind() + " '" + workload.name() + "' mounts the claim '" + claim.name()
                                + "' of service '" + owner + "' too: after a failover, it may use old data"
                                + " or fail to start",
                        workload.claimMounts().stream()
                                .filter(mount -> mount.claim().equals(claim.name()))
                                .map(ClaimMount::claimName)
                                .findFirst()
                                .map(name -> name.location())
                                .orElseGet(workload::location))
                .asWarning()
                .about(workload)
                .relatedTo(owner.location())
                .advising(
                        "If it copies the data, stop it before the service moves"
                                + (workload.kind().equals("CronJob") ? " (suspend: true)" : "")
                                + ". Otherwise, it may overwrite the service's data.",
                        "If it doesn't, check that it can run on the same node, and decide if it has to move too.");
    }
}
