package dev.failover.goal.swap;

import dev.failover.command.Command;
import dev.failover.goal.Model;
import dev.failover.goal.swap.result.SkippedService;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.source.Problem;
import dev.failover.swap.SwapRequest;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.ClusterService;
import dev.failover.topology.Placement;
import dev.failover.topology.ServiceState;
import dev.failover.yaml.YamlScalar;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The services that a swap by a node's label leaves out although they may hang on that node: those on neither side, such as
 * one whose pod is to run elsewhere with a claim whose volume is there.
 */
record SkippedServices(Model model, SwapRequest request, SwapCommand repeated) {

    /**
     * @param heard of names of services of which the swap has something to say anyway
     */
    List<SkippedService> besides(Collection<String> heard) {
        if (request.activeOn().isEmpty()) {
            return List.of();
        }
        List<Readiness> readiness = Readiness.of(model.clusters(), model.topologies());
        return ClusterService.all(model.topologies()).stream()
                .filter(service -> request.isAbout(service.topology().cluster()))
                .filter(service -> !heard.contains(service.name()))
                .filter(service -> isUnclear(service.state().placement()))
                .map(service -> skipped(service, obstacles(service, readiness)))
                .toList();
    }

    private static boolean isUnclear(Placement placement) {
        return placement == Placement.MIXED || placement == Placement.UNKNOWN;
    }

    private List<Obstacle> obstacles(ClusterService service, List<Readiness> readiness) {
        return readiness.stream()
                .filter(r -> r.topology() == service.topology())
                .flatMap(
                        r -> r.of(service.state().service(), request.direction().target()).stream())
                .toList();
    }

    private SkippedService skipped(ClusterService service, List<Obstacle> obstacles) {
        ServiceState state = service.state();
        return new SkippedService(
                service.name(),
                state.placement(),
                state.nodeValue().map(YamlScalar::text),
                state.mount().map(ClaimMount::claim),
                command(service, obstacles));
    }

    private Command command(ClusterService service, List<Obstacle> obstacles) {
        Command command = repeated.forOnly(List.of(service.name()));
        String ids = obstacles.stream()
                .filter(o -> o.isAcceptable() && o.level() == Problem.Level.ERROR)
                .map(Obstacle::id)
                .filter(id -> !request.accepted().contains(id))
                .distinct()
                .collect(Collectors.joining(","));
        return ids.isEmpty() || !obstacles.stream().allMatch(Obstacle::isAcceptable)
                ? command
                : command.with("-Dfailover.accept=" + ids, "-Dfailover.reason=...");
    }
}
