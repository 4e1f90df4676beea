package dev.failover.goal.swap.text;

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
import java.util.Locale;

/**
 * The services that a swap by a node's label leaves out although they may hang on that node: those on neither side, such as
 * one whose pod is to run elsewhere with a claim whose volume is there.
 */
public record SkippedServices(Model model, SwapRequest request, SwapCommand repeated) {

    /**
     * One sentence and its command for each.
     *
     * @param heard of names of services of which the swap has something to say anyway
     */
    public List<String> besides(Collection<String> heard) {
        if (request.activeOn().isEmpty()) {
            return List.of();
        }
        return ClusterService.all(model.topologies()).stream()
                .filter(service -> request.isAbout(service.topology().cluster()))
                .filter(service -> !heard.contains(service.name()))
                .filter(service -> isUnclear(service.state().placement()))
                .map(this::sentence)
                .toList();
    }

    private static boolean isUnclear(Placement placement) {
        return placement == Placement.MIXED || placement == Placement.UNKNOWN;
    }

    private String sentence(ClusterService service) {
        ServiceState state = service.state();
        return "Not moved: " + service.name() + " ("
                + state.placement().name().toLowerCase(Locale.ROOT) + ": node "
                + state.nodeValue().map(YamlScalar::text).orElse("-") + ", claim "
                + state.mount().map(ClaimMount::claim).orElse("-")
                + "). Find out where it runs and which claim has its newest data; to move it:\n  " + command(service);
    }

    private String command(ClusterService service) {
        String command = repeated.forOnly(List.of(service.name()));
        boolean isAccepted = request.accepted().contains(Refusal.PLACEMENT_MIXED);
        return isAccepted || service.state().mount().isEmpty()
                ? command
                : command + " -Dfailover.accept=" + Refusal.PLACEMENT_MIXED + " -Dfailover.reason=\"...\"";
    }
}
