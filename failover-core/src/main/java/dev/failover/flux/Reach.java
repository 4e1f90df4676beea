package dev.failover.flux;

import java.util.List;
import java.util.Map;

/** Follows Flux Kustomizations from the roots of a cluster to all that their builds hold. */
final class Reach {
    /** A variable's ConfigMap may come from an entry point that itself needs variables; more levels don't occur. */
    private static final int PASSES = 3;

    private final RepositorySources sources;
    private final EntryPoints entryPoints;
    private final FluxVersions versions;
    private final PostBuild postBuild;

    Reach(RepositorySources sources, EntryPoints entryPoints, FluxVersions versions, PostBuild postBuild) {
        this.sources = sources;
        this.entryPoints = entryPoints;
        this.versions = versions;
        this.postBuild = postBuild;
    }

    /**
     * What roots reach.
     *
     * @param byTarget the roots first, then breadth first, by the cluster that they are applied to: the name of a
     *     {@code kubeConfig}, or "" for the cluster that the roots live in
     * @param external what reads another source
     */
    record Reached(Map<String, List<EntryPoint>> byTarget, List<FluxKustomization> external) {
        List<EntryPoint> entryPoints() {
            return byTarget.values().stream().flatMap(List::stream).toList();
        }
    }

    /** Where variables come from objects that are built, builds again until these are known. */
    Reached from(List<FluxKustomization> roots) {
        PostBuild here = postBuild.with(versions.refuseUnset(roots));
        Reached reached = new ReachWalk(this, VariableSources.of(List.of(), here)).from(roots);
        for (int pass = 1; pass < PASSES && needsSources(reached); pass++) {
            reached = new ReachWalk(this, VariableSources.of(reached.entryPoints(), here)).from(roots);
        }
        return reached;
    }

    private boolean needsSources(Reached reached) {
        return !postBuild.added().isEmpty()
                || reached.entryPoints().stream()
                        .flatMap(e -> e.resources().resources().stream())
                        .anyMatch(KustomizationMutators::isOne)
                || reached.entryPoints().stream()
                        .flatMap(e -> e.flux().stream())
                        .flatMap(f -> f.postBuild().stream())
                        .anyMatch(p -> p.get("substituteFrom").isPresent());
    }

    EntryPoints entryPoints() {
        return entryPoints;
    }

    RepositorySources sources() {
        return sources;
    }
}
