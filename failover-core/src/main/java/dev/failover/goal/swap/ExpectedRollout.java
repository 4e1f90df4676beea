package dev.failover.goal.swap;

import dev.failover.flux.FluxKustomization;
import dev.failover.resource.Resource;
import dev.failover.rollout.ServiceRollout;
import dev.failover.swap.SwapPlan;
import dev.failover.topology.ClusterService;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Placement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cluster is to show once a commit has reached it. */
record ExpectedRollout(Side side) {

    static List<ServiceRollout> of(SwapPlan plan) {
        ExpectedRollout expected = new ExpectedRollout(plan.direction().target());
        return plan.swaps().stream()
                .map(swap -> expected.service(
                        swap.service(),
                        swap.workload(),
                        swap.claim().oldValue().orElse(swap.claim().newValue()),
                        swap.claim().newValue()))
                .toList();
    }

    /** Of services that a tree has where they are wanted. */
    List<ServiceRollout> already(List<FailoverService> services, List<Topology> topologies) {
        return ClusterService.all(topologies).stream()
                .map(ClusterService::state)
                .filter(state -> services.contains(state.service()) && state.placement() == Placement.of(side))
                .map(state -> service(
                        state.service(),
                        state.workload().orElseThrow(),
                        state.service().pvc(side.other()).text(),
                        state.service().pvc(side).text()))
                .toList();
    }

    private ServiceRollout service(FailoverService service, Workload workload, String oldClaim, String claim) {
        return new ServiceRollout(
                service.toString(),
                workload.entryPoint().flux().map(FluxKustomization::name),
                workload.name().namespace(),
                selector(workload.resource()),
                oldClaim,
                claim,
                service.nodeLabel(side));
    }

    private static Map<String, String> selector(Resource workload) {
        Optional<YamlMapping> labels = workload.root()
                .mapping("spec")
                .flatMap(spec -> spec.mapping("selector"))
                .flatMap(selector -> selector.mapping("matchLabels"));
        return labels.stream()
                .flatMap(l -> l.entries().stream())
                .collect(Collectors.toMap(
                        YamlMapping.Entry::keyText,
                        e -> labels.get().text(e.keyText()).orElse(""),
                        (one, other) -> one));
    }
}
