package dev.failover.check.rules.failover;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.readiness.Readiness;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeRequirement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A side on whose nodes the pod of a service could never start. */
public final class FailoverNodeMismatch extends ObstacleRule {
    private static final Remediation CHECK_LABELS =
            Remediation.advice("Check their labels: kubectl get nodes --show-labels");

    public FailoverNodeMismatch() {
        super("failover-node-mismatch", "No node can run a pod with all its volumes.");
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

    /** Volumes that are bound to nodes by another label than that of the sides. */
    @Override
    Stream<Finding> further(Readiness readiness) {
        return byOtherKeys(readiness.topology().services().stream()
                .flatMap(service -> bound(readiness.topology(), service))
                .toList());
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
                                        + entry.getKey() + "': this repository doesn't show if these nodes have"
                                        + " the labels of their"
                                        + " sides",
                                CHECK_LABELS));
    }

    private Finding otherKey(Bound bound, NodeRequirement requirement) {
        return finding(
                        "Volume '" + bound.volume().name() + "' of the "
                                + bound.side().word() + " claim of service '" + bound.service()
                                + "' is bound to nodes by '" + requirement.key()
                                + "': this repository doesn't show if they have " + bound.label(),
                        bound.volume(),
                        requirement.location())
                .fixedBy(CHECK_LABELS)
                .weighing(Severity.INFO);
    }

    private Finding finding(String message, Volume volume, Location location) {
        return info().finding(message, location)
                .about(volume.resource().id())
                .in(volume.entryPoint().name());
    }
}
