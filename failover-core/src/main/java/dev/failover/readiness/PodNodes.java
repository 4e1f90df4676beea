package dev.failover.readiness;

import dev.failover.readiness.NodeMismatch.Held;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A node on which the pod could start: with the label of the side, and where the volumes of all its claims can be. */
final class PodNodes {
    private final Topology topology;
    private final Storage storage;
    private final UnboundClaims unbound;
    private final KnownNodes nodes;

    PodNodes(Topology topology) {
        this.topology = topology;
        this.storage = new Storage(topology);
        this.unbound = new UnboundClaims(topology);
        this.nodes = KnownNodes.of(topology);
    }

    /** @param state of a service whose workload and mount are there */
    List<Obstacle> of(ServiceState state, Side side) {
        KnownNodes known = KnownNodes.tellsKey(state, side) ? nodes : KnownNodes.NONE;
        Nodes wanted = wanted(state, side, known);
        List<Obstacle> found = new ArrayList<>();
        if (wanted.isNone()) {
            if (state.workload()
                    .orElseThrow()
                    .excludes(state.service().nodeLabel(side))
                    .isEmpty()) {
                found.add(NodeMismatch.noSuchNode(state, side));
            }
            wanted = label(state.service(), side);
        }
        Map<String, Obstacle> byMessage = new LinkedHashMap<>();
        for (List<MountedClaim> pod : PodClaims.of(topology, state, side)) {
            ofPod(state, side, wanted, pod, known).forEach(o -> byMessage.putIfAbsent(o.message(), o));
        }
        found.addAll(byMessage.values());
        return found;
    }

    private List<Obstacle> ofPod(
            ServiceState state, Side side, Nodes wanted, List<MountedClaim> pod, KnownNodes known) {
        List<Obstacle> found = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (MountedClaim claim : pod) {
            unbound.of(state.service(), claim)
                    .ifPresentOrElse(
                            found::add, () -> held.add(new Held(claim, storage.of(claim.name(), claim.claim()))));
        }
        Clash.among(wanted, held, known).stream()
                .map(clash -> NodeMismatch.elsewhere(state, side, clash.held(), clash.rival()))
                .forEach(found::add);
        return found;
    }

    /** The claims of a workload that no entry names, and that can't be where it asks to be. */
    List<Misplaced> asWritten(Workload workload) {
        Nodes wanted = Nodes.with(workload.nodeSelector().map(YamlMapping::entries).orElse(List.of()).stream()
                        .filter(e -> e.value() instanceof YamlScalar)
                        .map(e -> Condition.is(e.keyText(), ((YamlScalar) e.value()).text()))
                        .toList())
                .and(Nodes.of(workload.nodeTerms(Set.of())), nodes);
        if (wanted.isNone()) {
            return List.of(); // that is no matter of volumes
        }
        return new PodClaims(topology, workload)
                .asWritten().stream()
                        .map(pod -> pod.stream()
                                .map(claim -> new Held(claim, storage.of(claim.name(), claim.claim())))
                                .toList())
                        .flatMap(pod -> Clash.among(wanted, pod, nodes).stream())
                        .map(clash -> Misplaced.of(workload, wanted, clash))
                        .distinct()
                        .toList();
    }

    private static Nodes label(FailoverService service, Side side) {
        NodeLabel label = service.nodeLabel(side);
        return Nodes.with(List.of(Condition.is(label.key(), label.value())));
    }

    /** Those that the pod asks for once it is on a side. */
    private static Nodes wanted(ServiceState state, Side side, KnownNodes known) {
        FailoverService service = state.service();
        Workload workload = state.workload().orElseThrow();
        Set<String> ofSides =
                Stream.of(Side.values()).map(s -> service.nodeLabel(s).key()).collect(Collectors.toSet());
        List<Condition> selected = workload.nodeSelector().map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> e.value() instanceof YamlScalar && !ofSides.contains(e.keyText()))
                .map(e -> Condition.is(e.keyText(), ((YamlScalar) e.value()).text()))
                .toList();
        return label(service, side).and(Nodes.with(selected), known).and(Nodes.of(workload.nodeTerms(ofSides)), known);
    }
}
