package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The configured label, and nothing else, decides on which node the service runs. */
final class NodeSelection {
    static final String ID = "failover-no-node-selector";

    private NodeSelection() {}

    /** @param state of a service whose workload is there; one with paths says itself where the node is chosen */
    static Optional<Obstacle> of(ServiceState state, Side side) {
        Workload workload = state.workload().orElseThrow();
        if (state.service().paths().isPresent()) {
            return Optional.empty();
        }
        List<YamlScalar> names = workload.nodeNames();
        if (!names.isEmpty()) {
            return Optional.of(byName(state, workload, names));
        }
        return isChosen(state) ? excluded(state, workload, side) : Optional.of(notChosen(state, workload));
    }

    /** Whether the workload asks for the label of a side, with whatever value. */
    static boolean isChosen(ServiceState state) {
        return Arrays.stream(Side.values())
                .anyMatch(side -> !state.nodeChoices(side).isEmpty());
    }

    private static Obstacle byName(ServiceState state, Workload workload, List<YamlScalar> names) {
        String nodes = names.stream().map(YamlScalar::text).collect(Collectors.joining("', '"));
        return Obstacle.of(
                        ID,
                        Kind.DANGEROUS,
                        state.service(),
                        "Service '" + state.service() + "' is bound to the node '" + nodes + "' by "
                                + (workload.podSpec().get("nodeName").isPresent() ? "nodeName" : "its node affinity")
                                + ": a swap can't move it",
                        names.get(0).location())
                .about(workload)
                .advising("Select the node by its label instead of its name.");
    }

    private static Optional<Obstacle> excluded(ServiceState state, Workload workload, Side side) {
        FailoverService service = state.service();
        return workload.excludes(service.nodeLabel(side))
                .map(against -> Obstacle.of(
                                ID,
                                Kind.DANGEROUS,
                                service,
                                "Service '" + service + "' can't run on the " + side.word() + " node ("
                                        + service.nodeLabel(side)
                                        + "): its node affinity excludes that node",
                                against.location())
                        .about(workload)
                        .advising("Remove this requirement, or make it allow the nodes of both sides."));
    }

    /** A swap adds the node selector, unless an affinity decides already. */
    private static Obstacle notChosen(ServiceState state, Workload workload) {
        FailoverService service = state.service();
        String key = service.nodeLabel(Side.PRIMARY).key();
        boolean limited = workload.limitsNodesOtherwise(key);
        Side side = state.claimSide().orElse(Side.PRIMARY);
        Location place = workload.podSpec()
                .get("nodeSelector")
                .map(YamlNode::location)
                .orElseGet(() -> workload.podSpec().location());
        return Obstacle.of(
                        ID,
                        limited ? Kind.IMPOSSIBLE : Kind.POLICY,
                        service,
                        limited
                                ? "Service '" + service + "' allows several nodes by its node affinity for '" + key
                                        + "': it may run on any of them"
                                : "Service '" + service + "' selects no node by the label '" + key
                                        + "': it may start on a node where its claim isn't",
                        place)
                .about(workload)
                .advising("Add 'nodeSelector:' with '" + key + ": "
                        + service.nodeLabel(side).value() + "' to the pod's spec.");
    }
}
