package dev.failover.check.rules.storage;

import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.stream.Stream;

/** A claim and a volume of which at least one names the other. */
record Binding(Claim claim, Volume volume) {

    static Stream<Binding> of(Topology topology) {
        return topology.claims().stream()
                .flatMap(claim -> volumes(topology, claim).map(volume -> new Binding(claim, volume)));
    }

    private static Stream<Volume> volumes(Topology topology, Claim claim) {
        Optional<String> named = claim.volumeName().map(YamlScalar::text);
        return Stream.concat(
                named.flatMap(topology::volume).stream(),
                topology.reservedFor(claim.name()).stream()
                        .filter(volume -> named.filter(volume.name()::equals).isEmpty()));
    }

    /** Whether each names the other: Kubernetes binds such a pair, and compares nothing. */
    boolean isMutual() {
        return agrees() && claim.volumeName().isPresent() && volume.claimRef().isPresent();
    }

    /** Whether only the claim names the other: Kubernetes compares all of it. A volume's reservation spares the class. */
    boolean comparesClasses() {
        return volume.claimRef().isEmpty();
    }

    /** What comes of a difference, as the end of a message. */
    String outcome() {
        return isMutual() ? "they bind anyway, because each names the other" : "it will not bind";
    }

    /** Whether each names the other, or says nothing. */
    boolean agrees() {
        return claim.volumeName()
                        .filter(name -> !name.text().equals(volume.name()))
                        .isEmpty()
                && volume.claimRef().filter(ref -> !ref.equals(claim.name())).isEmpty();
    }
}
