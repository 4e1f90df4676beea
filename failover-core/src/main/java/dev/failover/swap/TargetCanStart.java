package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.Claim;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeRequirement;
import dev.failover.topology.Side;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pod can start on the side that it is moved to: its claim is there, and both volume and pod may be on such a node. */
final class TargetCanStart implements Precondition {

    @Override
    public List<Refusal> check(Target target, Direction direction) {
        FailoverService service = target.service();
        Side side = direction.target();
        Optional<Claim> claim = target.topology().claim(service.claim(side));
        if (claim.isEmpty()) {
            return List.of(claimMissing(service, side));
        }
        NodeLabel label = service.nodeLabel(side);
        Optional<Refusal> byVolume = claim.flatMap(target.topology()::volumeOf)
                .filter(volume -> !volume.isReachableFrom(label))
                .map(volume -> elsewhere(service, side, volume));
        Optional<Refusal> byPod = target.state()
                .workload()
                .flatMap(workload -> workload.excludes(label))
                .map(requirement -> excluded(service, label, requirement));
        return Stream.of(byVolume, byPod).flatMap(Optional::stream).toList();
    }

    private static Refusal excluded(FailoverService service, NodeLabel label, NodeRequirement requirement) {
        return Refusal.of(
                        Refusal.NODE_MISMATCH,
                        service.toString(),
                        "the pod's required node affinity excludes nodes with " + label
                                + ", so that it could not start",
                        requirement.location(),
                        "remove this requirement, or let it admit the nodes of both sides")
                .overridable();
    }

    private static Refusal claimMissing(FailoverService service, Side side) {
        return Refusal.of(
                        Refusal.CLAIM_MISSING,
                        service.toString(),
                        "the claim " + service.claim(side) + " is not in the build, so that the pod could not start",
                        service.pvc(side).location(),
                        "add the claim, or correct the entry")
                .overridable();
    }

    private static Refusal elsewhere(FailoverService service, Side side, Volume volume) {
        NodeLabel label = service.nodeLabel(side);
        List<String> there =
                volume.nodeValues(label.key()).stream().map(YamlScalar::text).toList();
        return Refusal.of(
                        Refusal.NODE_MISMATCH,
                        service.toString(),
                        "the volume " + volume.name() + " of claim " + service.pvc(side) + " is on nodes with "
                                + label.key() + " " + there + ", the pod would be on one with " + label
                                + ", and could not start",
                        volume.location(),
                        "correct the volume's node affinity, or " + side.word() + "_node_label of the entry")
                .overridable();
    }
}
