package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeChoice;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.Placement;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The service is wholly on the side that it leaves. */
final class PlacementIsClear implements Precondition {

    @Override
    public List<Refusal> check(Target target, Direction direction) {
        ServiceState state = target.state();
        Side side = direction.target();
        return state.placement() == Placement.of(side.other()) ? List.of() : List.of(mixed(state, direction));
    }

    private static Refusal mixed(ServiceState state, Direction direction) {
        FailoverService service = state.service();
        ClaimMount mount = state.mount().orElseThrow();
        NodeLabel primary = service.nodeLabel(Side.PRIMARY);
        NodeLabel backup = service.nodeLabel(Side.BACKUP);
        return Refusal.of(
                        Refusal.PLACEMENT_MIXED,
                        service.toString(),
                        "service '" + service + "' is neither on its primary nor on its backup: found claim "
                                + mount.claim() + " and node label " + foundNode(state) + ", expected "
                                + service.primaryPvc() + " with " + primary + ", or " + service.backupPvc() + " with "
                                + backup,
                        Optional.of(mount.claimName().location()),
                        "find out where the service runs and which claim has its newest data",
                        "to " + direction.goal() + " from there sets " + service.pvc(direction.target()) + " and "
                                + service.nodeLabel(direction.target()))
                .overridable();
    }

    private static String foundNode(ServiceState state) {
        List<String> found = Stream.of(Side.values())
                .flatMap(side -> state.nodeChoices(side).stream()
                        .map(choice -> shown(state.service().nodeLabel(side), choice)))
                .distinct()
                .toList();
        return found.isEmpty() ? "(none)" : String.join(", ", found);
    }

    private static String shown(NodeLabel label, NodeChoice choice) {
        return label.key() + "=" + choice.value().text();
    }
}
