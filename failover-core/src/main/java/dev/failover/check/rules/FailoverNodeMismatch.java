package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeRequirement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A volume whose node affinity contradicts the label of its side: the pod could never start there. */
public final class FailoverNodeMismatch extends ServiceRule {
    public FailoverNodeMismatch() {
        super(new RuleInfo(
                "failover-node-mismatch",
                Severity.ERROR,
                "A volume is on other nodes than the side that it belongs to.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        Optional<Volume> primary = volume(topology, service, Side.PRIMARY);
        Optional<Volume> backup = volume(topology, service, Side.BACKUP);
        boolean oneForBoth = primary.isPresent()
                && primary.map(Volume::name).equals(backup.map(Volume::name)); // that it is, is the mistake
        return oneForBoth
                ? Stream.empty()
                : Stream.concat(
                        primary.flatMap(volume -> check(service, Side.PRIMARY, volume)).stream(),
                        backup.flatMap(volume -> check(service, Side.BACKUP, volume)).stream());
    }

    private static Optional<Volume> volume(Topology topology, FailoverService service, Side side) {
        return topology.claim(service.claim(side))
                .flatMap(topology::volumeOf)
                .filter(volume -> !volume.nodeTerms().isEmpty());
    }

    private Optional<Finding> check(FailoverService service, Side side, Volume volume) {
        NodeLabel label = service.nodeLabel(side);
        List<NodeRequirement> about = volume.nodeTerms().stream()
                .flatMap(term -> term.about(label.key()))
                .toList();
        if (about.isEmpty()) {
            return otherKey(service, side, volume);
        }
        return volume.isReachableFrom(label) ? Optional.empty() : Optional.of(elsewhere(service, side, volume, about));
    }

    private Finding elsewhere(FailoverService service, Side side, Volume volume, List<NodeRequirement> about) {
        NodeLabel label = service.nodeLabel(side);
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

    private Optional<Finding> otherKey(FailoverService service, Side side, Volume volume) {
        return volume.nodeTerms().stream()
                .flatMap(term -> term.requirements().stream())
                .findFirst()
                .map(r -> finding(
                                "Volume '" + volume.name() + "' of the " + side.word() + " claim of service '" + service
                                        + "' is bound to nodes by '" + r.key() + "': whether they have "
                                        + service.nodeLabel(side) + " isn't known here",
                                volume,
                                r.location())
                        .weighing(Severity.INFO));
    }

    private Finding finding(String message, Volume volume, Location location) {
        return info().finding(message, location)
                .about(volume.resource().id())
                .in(volume.entryPoint().name());
    }
}
