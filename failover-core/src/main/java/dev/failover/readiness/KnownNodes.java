package dev.failover.readiness;

import dev.failover.resource.Resource;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeTerm;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a repository tells of nodes by their names: the labels of Node objects; else that the node to which a volume is
 * bound has the label of that side of its service. What runs there tells more than what could. Where two services would
 * make it different, none counts.
 */
final class KnownNodes {
    static final KnownNodes NONE = new KnownNodes();

    private static final String HOST_NAME = "kubernetes.io/hostname";

    private record Name(String key, String value) {}

    private final Map<Name, Map<String, String>> labels = new HashMap<>();
    private final Map<Name, Set<String>> disputed = new HashMap<>();

    static KnownNodes of(Topology topology) {
        KnownNodes known = new KnownNodes();
        KnownNodes expected = new KnownNodes();
        for (FailoverService service : topology.services()) {
            Optional<Side> active = topology.state(service).placement().side();
            for (Side side : Side.values()) {
                (active.equals(Optional.of(side)) ? known : expected).add(topology, service, side);
            }
        }
        expected.labels.forEach((name, labels) -> {
            labels.keySet().removeAll(expected.disputed.getOrDefault(name, Set.of()));
            Map<String, String> certain = known.labels.computeIfAbsent(name, n -> new HashMap<>());
            labels.forEach(certain::putIfAbsent);
        });
        topology.resources().stream()
                .filter(r -> r.gvk().group().isEmpty() && r.gvk().kind().equals("Node"))
                .forEach(known::add);
        return known;
    }

    private void add(Topology topology, FailoverService service, Side side) {
        if (tellsKey(topology.state(service), side)) {
            topology.claim(service.claim(side))
                    .flatMap(topology::volumeOf)
                    .flatMap(KnownNodes::hostName)
                    .ifPresent(name -> add(name, service.nodeLabel(side)));
        }
    }

    /** Whether the label's key is that of the nodes: where a path leads to the value, the chart may use it for another. */
    static boolean tellsKey(ServiceState state, Side side) {
        String key = state.service().nodeLabel(side).key();
        return state.service().paths().isEmpty()
                || state.nodeChoices(side).stream()
                        .allMatch(choice ->
                                choice.path().equals(choice.path().parent().key(key)));
    }

    private void add(Name name, NodeLabel label) {
        Map<String, String> known = labels.computeIfAbsent(name, n -> new HashMap<>());
        Set<String> open = disputed.computeIfAbsent(name, n -> new HashSet<>());
        String other = known.putIfAbsent(label.key(), label.value());
        if (other != null && !other.equals(label.value())) {
            open.add(label.key());
        }
    }

    /** What is written wins over what is concluded. */
    private void add(Resource node) {
        Map<String, String> written = node
                .root()
                .mapping("metadata")
                .flatMap(m -> m.mapping("labels"))
                .map(YamlMapping::entries)
                .orElse(List.of())
                .stream()
                .filter(e -> e.value() instanceof YamlScalar scalar && !scalar.isNull())
                .collect(Collectors.toMap(e -> e.keyText(), e -> ((YamlScalar) e.value()).text(), (a, b) -> b));
        for (Name name : List.of(
                new Name(HOST_NAME, written.getOrDefault(HOST_NAME, node.name())),
                new Name(Condition.NODE_NAME, node.name()))) {
            labels.computeIfAbsent(name, n -> new HashMap<>()).putAll(written);
            disputed.getOrDefault(name, new HashSet<>()).removeAll(written.keySet());
        }
    }

    /** The one that all terms of a volume's affinity name. */
    private static Optional<Name> hostName(Volume volume) {
        List<Optional<Name>> names =
                volume.nodeTerms().stream().map(KnownNodes::hostName).distinct().toList();
        return names.size() == 1 ? names.get(0) : Optional.empty();
    }

    private static Optional<Name> hostName(NodeTerm term) {
        return term.about(HOST_NAME)
                .map(Nodes::condition)
                .filter(c -> c.isIn() && c.values().size() == 1)
                .map(c -> new Name(HOST_NAME, c.values().get(0)))
                .findFirst();
    }

    /** Whether a node may meet all conditions: false only where they name nodes, and each is known not to. */
    boolean canMeet(List<Condition> conditions) {
        return conditions.stream()
                .filter(Condition::isIn)
                .filter(c -> c.key().equals(HOST_NAME) || c.key().equals(Condition.NODE_NAME))
                .allMatch(names ->
                        names.values().stream().anyMatch(value -> mayMeet(new Name(names.key(), value), conditions)));
    }

    private boolean mayMeet(Name node, List<Condition> conditions) {
        Map<String, String> known = labels.getOrDefault(node, Map.of());
        Set<String> open = disputed.getOrDefault(node, Set.of());
        List<Condition> checked = new ArrayList<>(conditions);
        checked.removeIf(c -> !known.containsKey(c.key()) || open.contains(c.key()));
        return checked.stream().allMatch(c -> c.allows(known.getOrDefault(c.key(), "")));
    }
}
