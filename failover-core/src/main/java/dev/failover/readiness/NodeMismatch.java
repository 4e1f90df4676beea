package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.readiness.Storage.Whereabouts;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeRequirement;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Volume;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a pod could start on no node of a side. */
final class NodeMismatch {
    private static final String ID = "failover-node-mismatch";

    private NodeMismatch() {}

    /** A claim that the pod mounts, and where its volume is. */
    record Held(MountedClaim claim, Whereabouts where) {
        Nodes nodes() {
            return where.nodes();
        }
    }

    static Obstacle noSuchNode(ServiceState state, Side side) {
        Workload workload = state.workload().orElseThrow();
        Location place = workload.nodeSelector()
                .map(YamlMapping::location)
                .orElseGet(() -> workload.podSpec().location());
        return Obstacle.of(
                        ID,
                        Kind.DANGEROUS,
                        state.service(),
                        "Service '" + state.service() + "' requires more than "
                                + state.service().nodeLabel(side)
                                + " of a node, and no node can have all of it: its pod could never start on the "
                                + side.word() + " side",
                        place)
                .about(workload)
                .advising("Require only the side's label, or labels that the nodes of both sides have.");
    }

    /** @param rival another claim that keeps the pod from this one's nodes; empty: the side's label does */
    static Obstacle elsewhere(ServiceState state, Side side, Held held, Optional<Held> rival) {
        FailoverService service = state.service();
        NodeLabel label = service.nodeLabel(side);
        MountedClaim claim = held.claim();
        String subject =
                held.where().subject() + (held.where().volume().isPresent() ? " of " : " for ") + claim.words();
        String pod = rival.map(other -> "on one with " + label + " and " + other.nodes() + ", where "
                        + other.claim().words() + " is")
                .orElse("on one with " + label);
        String message = subject
                + (claim.own() ? " of service '" + service + "'" : ", which service '" + service + "' mounts too,")
                + " is on nodes with " + held.nodes() + ", but the pod would be " + pod + ": it could never start";
        Workload workload = state.workload().orElseThrow();
        Obstacle obstacle = Obstacle.of(ID, Kind.DANGEROUS, service, message, place(held, label));
        Obstacle placed = held.where()
                .volume()
                .map(volume -> obstacle.about(volume.resource(), volume.entryPoint()))
                .orElseGet(() -> obstacle.about(workload));
        Location setting = service.nodeLabelSetting(side).location();
        return claim.own()
                ? placed.relatedTo(setting)
                        .advising("Correct the volume's node affinity, or " + side.word() + "_node_label in " + setting
                                + ".")
                : placed.relatedTo(claim.place(), setting)
                        .advising("Mount a claim whose volume both sides can reach, or don't mount this claim"
                                + " in a service that"
                                + " fails over.");
    }

    /** The value that keeps the volume off, where the build shows a volume; else where the pod names the claim. */
    private static Location place(Held held, NodeLabel label) {
        List<NodeRequirement> all = held.where().volume().map(Volume::nodeTerms).orElse(List.of()).stream()
                .flatMap(term -> Stream.concat(term.requirements().stream(), term.fields().stream()))
                .toList();
        Optional<NodeRequirement> against = all.stream()
                .filter(r -> r.key().equals(label.key()) && !r.allows(label.value()))
                .findFirst()
                .or(() -> all.stream().findFirst());
        return against.map(r -> r.values().stream()
                        .map(YamlScalar::location)
                        .findFirst()
                        .orElseGet(r::location))
                .orElseGet(held.claim()::place);
    }
}
