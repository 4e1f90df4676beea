package dev.failover.goal.swap;

import dev.failover.goal.Command;
import dev.failover.goal.Model;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapRequest;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.ClusterService;
import dev.failover.topology.Placement;
import dev.failover.topology.ServiceState;
import dev.failover.yaml.YamlScalar;
import java.util.Collection;
import java.util.List;

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
        return ClusterService.all(model.topologies()).stream()
                .filter(service -> request.isAbout(service.topology().cluster()))
                .filter(service -> !heard.contains(service.name()))
                .filter(service -> isUnclear(service.state().placement()))
                .map(this::skipped)
                .toList();
    }

    private static boolean isUnclear(Placement placement) {
        return placement == Placement.MIXED || placement == Placement.UNKNOWN;
    }

    private SkippedService skipped(ClusterService service) {
        ServiceState state = service.state();
        return new SkippedService(
                service.name(),
                state.placement(),
                state.nodeValue().map(YamlScalar::text),
                state.mount().map(ClaimMount::claim),
                command(service));
    }

    private Command command(ClusterService service) {
        Command command = repeated.forOnly(List.of(service.name()));
        boolean isAccepted = request.accepted().contains(Refusal.PLACEMENT_MIXED);
        return isAccepted || service.state().mount().isEmpty()
                ? command
                : command.with("-Dfailover.accept=" + Refusal.PLACEMENT_MIXED, "-Dfailover.reason=...");
    }
}
