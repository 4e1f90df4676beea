package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeChoice;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.Optional;

/** The service is wholly on one side. */
final class Placing {
    static final String ID = "failover-placement-mixed";

    private Placing() {}

    /** @param state of a service whose workload and mount are there; that no node is chosen is another matter */
    static Optional<Obstacle> of(ServiceState state, Side side) {
        ClaimMount mount = state.mount().orElseThrow();
        FailoverService service = state.service();
        String wrong;
        YamlScalar place = mount.claimName();
        if (state.claimSide().isEmpty()) {
            wrong = "mounts the claim '" + mount.claim() + "', but its sides have '" + service.primaryPvc() + "' and '"
                    + service.backupPvc() + "'";
        } else if (!NodeSelection.isChosen(state) || state.nodeSide().equals(state.claimSide())) {
            return Optional.empty();
        } else if (state.nodeSide().isEmpty()) {
            place = chosen(state);
            wrong = "selects the node '" + place.text() + "', but its sides have '" + service.primaryNodeLabel()
                    + "' and '" + service.backupNodeLabel() + "'";
        } else {
            wrong = "mounts the " + state.claimSide().get().word() + " claim '" + mount.claim() + "' but selects the "
                    + state.nodeSide().get().word() + " node '" + chosen(state).text() + "'";
        }
        Workload workload = state.workload().orElseThrow();
        Obstacle obstacle = Obstacle.of(
                        ID, Kind.POLICY, service, "Service '" + service + "' " + wrong, place.location())
                .about(workload)
                .advising(
                        "Find out where the service runs, and which claim has its newest data.",
                        "To move it to the " + side.word() + " from there sets " + service.pvc(side) + " and "
                                + service.nodeLabel(side) + ".");
        return Optional.of(
                state.nodeSide().isPresent() && state.claimSide().isPresent()
                        ? obstacle.relatedTo(chosen(state).location())
                        : obstacle);
    }

    private static YamlScalar chosen(ServiceState state) {
        return state.nodeValue()
                .or(() -> Arrays.stream(Side.values())
                        .flatMap(side -> state.nodeChoices(side).stream())
                        .map(NodeChoice::value)
                        .findFirst())
                .orElseThrow();
    }
}
