package dev.failover.topology;

import dev.failover.resource.NamespacedName;
import java.util.Optional;
import java.util.stream.Stream;

/** What else a claim belongs to, in the eyes of one service: with another's data nobody may start it. */
public record ClaimUse(Topology topology, FailoverService service) {

    /**
     * Another entry that names the claim. One with the same two claims shares its data on purpose; one that names a
     * recognised pair of this service is wrong itself, and no reason to keep this one from its backup.
     */
    public Optional<FailoverService> otherEntry(NamespacedName claim) {
        boolean isOwn = topology.backupPair(claim)
                .filter(pair -> pair.holds(service.claim(Side.PRIMARY)) && pair.holds(service.claim(Side.BACKUP)))
                .isPresent();
        if (isOwn && mountedByOthers(claim).findAny().isEmpty()) {
            return Optional.empty();
        }
        return others(claim).filter(other -> !sameClaims(other)).findFirst();
    }

    /** Another entry with the same two claims. */
    public Optional<FailoverService> sharing(NamespacedName claim) {
        return others(claim).filter(this::sameClaims).findFirst();
    }

    private Stream<FailoverService> others(NamespacedName claim) {
        return topology.servicesNaming(claim).stream()
                .filter(other -> !other.toString().equals(service.toString()));
    }

    private boolean sameClaims(FailoverService other) {
        return other.claim(Side.PRIMARY).equals(service.claim(Side.PRIMARY))
                && other.claim(Side.BACKUP).equals(service.claim(Side.BACKUP));
    }

    /** The other service that a claim is recognised as the backup of, by the workload that mounts either of the two. */
    public Optional<Workload> backedUp(NamespacedName claim) {
        return topology.backupPair(claim)
                .filter(pair -> pair.backup().name().equals(claim))
                .filter(pair -> !pair.primary().name().equals(service.claim(Side.PRIMARY)))
                .flatMap(pair -> Stream.of(pair.primary().name(), claim)
                        .flatMap(this::mountedByOthers)
                        .findFirst());
    }

    /** Whether the entry may be told to name the claim: nothing says that it is for somebody else. */
    public boolean isFree(NamespacedName claim) {
        return mountedByOthers(claim).findAny().isEmpty()
                && topology.servicesNaming(claim).stream()
                        .allMatch(other -> other.workload().equals(service.workload()))
                && topology.backupPair(claim)
                        .map(pair ->
                                Stream.of(Side.values()).map(service::claim).anyMatch(pair::holds))
                        .orElseGet(() -> topology.primaryByName(claim)
                                .filter(primary -> !primary.equals(service.claim(Side.PRIMARY)))
                                .isEmpty());
    }

    private Stream<Workload> mountedByOthers(NamespacedName claim) {
        return topology.mounting(claim).stream()
                .filter(Workload::isService)
                .filter(workload -> !workload.name().equals(service.workload()));
    }
}
