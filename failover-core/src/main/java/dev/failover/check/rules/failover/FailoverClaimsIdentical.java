package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.ClaimUse;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import java.util.Optional;

/** An entry whose primary is its own backup: there is nothing to fail over to. */
public final class FailoverClaimsIdentical extends ObstacleRule {
    public FailoverClaimsIdentical() {
        super("failover-claims-identical", "A configured service has the same claim as primary and as backup.");
    }

    /** The other half of the pair that the claim belongs to, unless that is another service's. */
    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        NamespacedName both = service.claim(Side.PRIMARY);
        ClaimUse use = new ClaimUse(readiness.topology(), service);
        return readiness.topology().backupPair(both).flatMap(pair -> {
            Side wrong = pair.primary().name().equals(both) ? Side.BACKUP : Side.PRIMARY;
            NamespacedName meant = pair.claim(wrong).name();
            return use.isFree(meant) ? Optional.of(Correction.of(service.pvc(wrong), meant.name())) : Optional.empty();
        });
    }
}
