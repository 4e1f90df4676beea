package dev.failover.goal.swap.result;

import dev.failover.command.Command;
import dev.failover.flux.source.SourceRef;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.swap.SwapPlan;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * Which Flux objects bring a swap to the cluster, and when.
 *
 * @param interval of the Kustomization, as it is written
 * @param source the source of that Kustomization
 */
public record FluxRollout(NamespacedName kustomization, Optional<String> interval, Optional<Source> source) {

    /** @param interval how often Flux fetches it, as written in the file */
    public record Source(String kind, String name, Optional<String> interval) {}

    /** Empty where no Flux Kustomization applies the workloads. */
    public static List<FluxRollout> of(SwapPlan plan, List<Topology> topologies) {
        return plan.swaps().stream()
                .flatMap(swap -> swap.workload().entryPoint().flux().stream())
                .distinct()
                .map(flux -> new FluxRollout(
                        flux.name(), flux.interval(), flux.sourceRef().map(ref -> source(ref, topologies))))
                .distinct()
                .toList();
    }

    /** The command that makes Flux fetch and apply at once. */
    public Command reconcile() {
        return Command.of(
                "flux",
                "reconcile",
                "kustomization",
                kustomization.name(),
                "-n",
                kustomization.namespace(),
                "--with-source");
    }

    private static Source source(SourceRef ref, List<Topology> topologies) {
        Optional<String> interval = topologies.stream()
                .flatMap(t -> t.resources().stream())
                .filter(r -> isMeant(r, ref))
                .findFirst()
                .flatMap(r -> r.root().mapping("spec"))
                .flatMap(spec -> spec.text("interval"));
        return new Source(ref.kind(), ref.name(), interval);
    }

    private static boolean isMeant(Resource resource, SourceRef ref) {
        return resource.gvk().kind().equals(ref.kind())
                && resource.name().equals(ref.name())
                && NamespacedName.of(resource).namespace().equals(ref.namespace());
    }
}
