package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
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

    /** What to write where one of the two values is a side's, and the other is no name of anything that is there. */
    private static Optional<Remediation> slip(Topology topology, ServiceState state) {
        FailoverService service = state.service();
        if (topology.cluster().failed()) {
            return Optional.empty();
        }
        YamlScalar claim = state.mount().orElseThrow().claimName();
        boolean claimIsThere = topology.claim(
                        NamespacedName.of(service.namespace().text(), claim.text()))
                .isPresent();
        if (state.claimSide().isEmpty()) {
            return state.nodeSide()
                    .filter(side ->
                            !claimIsThere && topology.claim(service.claim(side)).isPresent())
                    .map(side -> write(
                            claim,
                            service.pvc(side).text(),
                            service.pvc(side.other()).text(),
                            "the node selector is the " + side.word() + "'s"));
        }
        Side side = state.claimSide().get();
        return state.nodeValue()
                .filter(node -> state.nodeSide().isEmpty())
                .filter(node -> isNear(node.text(), service.nodeLabel(side).value()))
                .map(node -> write(
                        node,
                        service.nodeLabel(side).value(),
                        service.nodeLabel(side.other()).value(),
                        "the claim is the " + side.word() + "'s"));
    }

    private static boolean isNear(String written, String meant) {
        return NearestName.of(written, List.of(meant)).isPresent();
    }

    /** An exact edit only where the other side's name can't be meant. */
    private static Remediation write(YamlScalar written, String right, String other, String why) {
        String advice = "Write '" + right + "' at " + written.location() + ": " + why + ".";
        return NearestName.unmistakable(written.text(), List.of(right, other))
                .filter(right::equals)
                .map(name -> Correction.remediation(advice, written.text(), written.location(), right))
                .orElseGet(() -> Remediation.advice(advice));
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
