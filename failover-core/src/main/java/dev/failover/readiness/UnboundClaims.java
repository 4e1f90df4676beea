package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.topology.Claim;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/** A claim whose volume goes to another claim: it never binds. Two rules report that of every claim of the build. */
final class UnboundClaims {
    static final String SHARED = "volume-shared";
    static final String RESERVED = "volume-claim-disagree";

    private final Topology topology;

    UnboundClaims(Topology topology) {
        this.topology = topology;
    }

    Optional<Obstacle> of(FailoverService service, MountedClaim mounted) {
        return topology.claim(mounted.name())
                .flatMap(claim -> claim.volumeName()
                        .flatMap(name ->
                                topology.volume(name.text()).flatMap(volume -> of(service, claim, name, volume))));
    }

    private Optional<Obstacle> of(FailoverService service, Claim claim, YamlScalar name, Volume volume) {
        if (volume.claimRef().isPresent()) {
            return volume.claimRef()
                    .filter(ref -> !ref.equals(claim.name()))
                    .map(ref -> obstacle(RESERVED, service, claim, name, "which is reserved for '" + ref + "'")
                            .advising("Make the claim's volumeName and the volume's claimRef name each other."));
        }
        Claim first = topology.claimsNaming(volume.name()).get(0);
        return first.name().equals(claim.name())
                ? Optional.empty()
                : Optional.of(obstacle(SHARED, service, claim, name, "which the claim '" + first.name() + "' names too")
                        .advising("Give each claim its own volume."));
    }

    private static Obstacle obstacle(
            String id, FailoverService service, Claim claim, YamlScalar name, String otherwise) {
        return Obstacle.of(
                        id,
                        Kind.DANGEROUS,
                        service,
                        "Service '" + service + "' could not mount the claim '" + claim.name()
                                + "': it names the volume '" + name.text() + "', " + otherwise,
                        name.location())
                .about(claim.resource(), claim.entryPoint());
    }
}
