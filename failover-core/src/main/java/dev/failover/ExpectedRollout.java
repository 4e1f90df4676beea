package dev.failover;

import dev.failover.flux.FluxKustomization;
import dev.failover.resource.Resource;
import dev.failover.rollout.ServiceRollout;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a cluster is to show once a plan has reached it. */
record ExpectedRollout(SwapPlan plan) {

    List<ServiceRollout> services() {
        return plan.swaps().stream().map(this::service).toList();
    }

    private ServiceRollout service(ServiceSwap swap) {
        return new ServiceRollout(
                swap.service().toString(),
                swap.workload().entryPoint().flux().map(FluxKustomization::name),
                swap.workload().name().namespace(),
                selector(swap.workload().resource()),
                swap.claim().oldValue().orElse(swap.claim().newValue()),
                swap.claim().newValue(),
                swap.service().nodeLabel(plan.direction().target()));
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
