package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeRequirement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A volume whose node affinity contradicts the label of its side: the pod could never start there. */
public final class FailoverNodeMismatch extends TopologyRule {
    private static final Remediation CHECK_LABELS =
            Remediation.advice("See that they have: kubectl get nodes --show-labels");

    public FailoverNodeMismatch() {
        super(new RuleInfo(
                "failover-node-mismatch",
                Severity.ERROR,
                "A volume is on other nodes than the side that it belongs to.",
                Step.FAILOVER_CONFIGURATION));
    }

    /** A volume of one side of a service that is bound to nodes. */
    private record Bound(FailoverService service, Side side, Volume volume) {
        NodeLabel label() {
            return service.nodeLabel(side);
        }

        /** What its node affinity says of the side's label key. */
        List<NodeRequirement> about() {
            return volume.nodeTerms().stream()
                    .flatMap(term -> term.about(label().key()))
                    .toList();
        }

        /** The first requirement there is, whatever it is about. */
        Optional<NodeRequirement> other() {
            return volume.nodeTerms().stream()
                    .flatMap(term -> term.requirements().stream())
                    .findFirst();
        }
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        List<Bound> bound = topology.services().stream()
                .flatMap(service -> bound(topology, service))
                .toList();
        return Stream.concat(
                bound.stream()
                        .filter(b -> !b.about().isEmpty() && !b.volume().isReachableFrom(b.label()))
                        .map(this::elsewhere),
                byOtherKeys(bound));
    }

    private static Stream<Bound> bound(Topology topology, FailoverService service) {
        List<Bound> sides = Arrays.stream(Side.values())
                .flatMap(side -> topology
                        .claim(service.claim(side))
                        .flatMap(topology::volumeOf)
                        .filter(volume -> !volume.nodeTerms().isEmpty())
                        .map(volume -> new Bound(service, side, volume))
                        .stream())
                .toList();
        boolean oneForBoth =
                sides.stream().map(b -> b.volume().name()).distinct().count() < sides.size();
        return oneForBoth ? Stream.empty() : sides.stream(); // that it is, is the mistake
    }

    private Stream<Finding> byOtherKeys(List<Bound> bound) {
        Map<String, List<Bound>> byKey = bound.stream()
                .filter(b -> b.about().isEmpty() && b.other().isPresent())
                .collect(Collectors.groupingBy(
                        b -> b.other().map(NodeRequirement::key).orElse(""), TreeMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .flatMap(entry -> new Alike(info(), Severity.INFO)
                        .sum(
                                entry.getValue().stream()
                                        .flatMap(b -> b.other().map(r -> otherKey(b, r)).stream())
                                        .toList(),
                                entry.getKey(),
                                entry.getValue().size() + " volumes of configured services are bound to nodes by '"
                                        + entry.getKey() + "': whether these nodes have the labels of their sides isn't"
                                        + " known here",
                                CHECK_LABELS));
    }

    private Finding elsewhere(Bound bound) {
        FailoverService service = bound.service();
        Side side = bound.side();
        Volume volume = bound.volume();
        NodeLabel label = bound.label();
        List<NodeRequirement> about = bound.about();
        String found = about.stream()
                .flatMap(r -> r.values().stream())
                .map(YamlScalar::text)
                .distinct()
                .collect(Collectors.joining(", "));
        Location place = about.stream()
                .filter(r -> !r.allows(label.value()))
                .flatMap(r -> r.values().stream())
                .map(YamlScalar::location)
                .findFirst()
                .orElseGet(() -> about.get(0).location());
        return finding(
                        "Volume '" + volume.name() + "' of the " + side.word() + " claim of service '" + service
                                + "' is on nodes with " + label.key() + "=" + found + ", the pod would be on one with "
                                + label + ": it could never start",
                        volume,
                        place)
                .relatedTo(List.of(service.nodeLabelSetting(side).location()))
                .mendedBy(Remediation.advice("Correct the volume's node affinity, or " + side.word() + "_node_label in "
                        + service.nodeLabelSetting(side).location() + "."));
    }

    private Finding otherKey(Bound bound, NodeRequirement requirement) {
        return finding(
                        "Volume '" + bound.volume().name() + "' of the "
                                + bound.side().word() + " claim of service '" + bound.service()
                                + "' is bound to nodes by '" + requirement.key() + "': whether they have "
                                + bound.label() + " isn't known here",
                        bound.volume(),
                        requirement.location())
                .mendedBy(CHECK_LABELS)
                .weighing(Severity.INFO);
    }

    private Finding finding(String message, Volume volume, Location location) {
        return info().finding(message, location)
                .about(volume.resource().id())
                .in(volume.entryPoint().name());
    }
}
