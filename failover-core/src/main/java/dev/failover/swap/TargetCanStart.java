package dev.failover.swap;

import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.NodeRequirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pod can start on the side that it is moved to: its claims are there, and their volumes and it may be on such a node. */
final class TargetCanStart implements Precondition {

    @Override
    public List<Refusal> check(Target target, Direction direction) {
        FailoverService service = target.service();
        NodeLabel label = service.nodeLabel(direction.target());
        Optional<Refusal> byPod = target.state()
                .workload()
                .flatMap(workload -> workload.excludes(label))
                .map(requirement -> excluded(service, label, requirement));
        return Stream.concat(
                        new Readiness(target.topology())
                                .of(service, direction.target()).stream().map(TargetCanStart::refusal),
                        byPod.stream())
                .toList();
    }

    private static Refusal refusal(Obstacle obstacle) {
        return Refusal.of(
                        obstacle.id(),
                        obstacle.service().toString(),
                        obstacle.message(),
                        obstacle.location(),
                        obstacle.advice().toArray(String[]::new))
                .overridable();
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
}
