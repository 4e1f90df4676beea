package dev.failover.goal.swap;

import dev.failover.flux.FluxKustomization;
import dev.failover.flux.SourceRef;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.swap.SwapPlan;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which Flux objects bring a swap to the cluster, and when. */
record FluxRollout(List<Topology> topologies, SwapPlan plan) {

    /** Empty where no Flux Kustomization applies the workloads. */
    String text() {
        return plan.swaps().stream()
                .flatMap(swap -> swap.workload().entryPoint().flux().stream())
                .distinct()
                .map(this::text)
                .distinct()
                .collect(Collectors.joining());
    }

    private String text(FluxKustomization flux) {
        NamespacedName name = flux.name();
        return "Flux applies it by the Kustomization " + name
                + flux.interval().map(i -> " (interval " + i + ")").orElse("")
                + flux.sourceRef()
                        .map(ref -> ", once " + source(ref) + " has the commit")
                        .orElse("")
                + ". At once:\n  flux reconcile kustomization " + name.name() + " -n " + name.namespace()
                + " --with-source\n";
    }

    private String source(SourceRef ref) {
        return "the " + ref.kind() + " " + ref.name()
                + interval(ref).map(i -> " (fetched every " + i + ")").orElse("");
    }

    private Optional<String> interval(SourceRef ref) {
        return topologies.stream()
                .flatMap(t -> t.resources().stream())
                .filter(r -> isMeant(r, ref))
                .findFirst()
                .flatMap(r -> r.root().mapping("spec"))
                .flatMap(spec -> spec.text("interval"));
    }

    private static boolean isMeant(Resource resource, SourceRef ref) {
        return resource.gvk().kind().equals(ref.kind())
                && resource.name().equals(ref.name())
                && NamespacedName.of(resource).namespace().equals(ref.namespace());
    }
}
