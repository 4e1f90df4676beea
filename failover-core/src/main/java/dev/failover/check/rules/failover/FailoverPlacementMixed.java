package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** A service whose claim and whose node belong to different sides, or to neither. */
public final class FailoverPlacementMixed extends ObstacleRule {
    public FailoverPlacementMixed() {
        super("failover-placement-mixed", "A service's claim and node selector are on different sides, or on neither.");
    }

    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        return slip(readiness.topology(), readiness.topology().state(service))
                .or(() -> Optional.of(commands(service, goals)));
    }

    /** The claim of the selected node's side, where the one that is written is a slip away from it and exists nowhere. */
    private static Optional<Remediation> slip(Topology topology, ServiceState state) {
        FailoverService service = state.service();
        if (state.claimSide().isPresent() || topology.cluster().failed()) {
            return Optional.empty();
        }
        YamlScalar written = state.mount().orElseThrow().claimName();
        return state.nodeSide()
                .filter(side -> topology.claim(service.claim(side)).isPresent())
                .filter(side -> topology.claim(
                                NamespacedName.of(service.namespace().text(), written.text()))
                        .isEmpty())
                .filter(side -> NearestName.unmistakable(
                                written.text(),
                                List.of(
                                        service.primaryPvc().text(),
                                        service.backupPvc().text()))
                        .filter(service.pvc(side).text()::equals)
                        .isPresent())
                .map(side -> Correction.remediation(
                        "Write '" + service.pvc(side) + "' at " + written.location() + ": the node selector is the "
                                + side.word() + "'s.",
                        written.text(),
                        written.location(),
                        service.pvc(side).text()));
    }

    private static Remediation commands(FailoverService service, String goals) {
        String options =
                " -Dservice=" + service + " -Dfailover.accept=failover-placement-mixed -Dfailover.reason=\"...\"";
        return Remediation.advice(
                "Move both values to one side. To the primary:",
                goals + "demote" + options,
                "To the backup:",
                goals + "promote" + options);
    }
}
