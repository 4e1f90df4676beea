package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows Flux Kustomizations from a root to all that their builds hold. */
final class Reach {
    /** A variable's ConfigMap may come from an entry point that itself needs variables; more levels don't occur. */
    private static final int PASSES = 3;

    private final RepositorySources sources;
    private final EntryPoints entryPoints;

    private final Variables local;

    /** @param local values of variables that the tree doesn't set */
    Reach(RepositorySources sources, EntryPoints entryPoints, Variables local) {
        this.sources = sources;
        this.entryPoints = entryPoints;
        this.local = local;
    }

    /**
     * What a root reaches.
     *
     * @param entryPoints the root first, then breadth first
     * @param external what reads another source
     */
    record Reached(List<EntryPoint> entryPoints, List<FluxKustomization> external) {}

    /** Where variables come from objects that are built, builds again until these are known. */
    Reached from(FluxKustomization root) {
        Reached reached = from(root, VariableSources.of(List.of(), local));
        for (int pass = 1; pass < PASSES && needsSources(reached); pass++) {
            reached = from(root, VariableSources.of(reached.entryPoints(), local));
        }
        return reached;
    }

    private static boolean needsSources(Reached reached) {
        return reached.entryPoints().stream()
                .flatMap(e -> e.flux().stream())
                .flatMap(f -> f.postBuild().stream())
                .anyMatch(p -> p.get("substituteFrom").isPresent());
    }

    private Reached from(FluxKustomization root, VariableSources variables) {
        List<EntryPoint> found = new ArrayList<>();
        List<FluxKustomization> external = new ArrayList<>();
        Set<NamespacedName> seen = new HashSet<>(Set.of(root.name()));
        Deque<EntryPoint> open = new ArrayDeque<>(List.of(root(root, variables)));
        while (!open.isEmpty()) {
            EntryPoint entryPoint = open.removeFirst();
            found.add(entryPoint);
            for (FluxKustomization child : children(entryPoint)) {
                if (seen.add(child.name())) {
                    if (sources.isThisRepository(child) || child.sourceRef().isEmpty()) {
                        open.addLast(entryPoints.of(child, variables));
                    } else {
                        external.add(child);
                    }
                }
            }
        }
        return new Reached(found, external);
    }

    /** A root that builds its own object, perhaps with patches, is what it builds: that is what Flux applies. */
    private EntryPoint root(FluxKustomization written, VariableSources variables) {
        EntryPoint entryPoint = entryPoints.of(written, variables);
        Optional<FluxKustomization> applied = children(entryPoint).stream()
                .filter(child -> child.name().equals(written.name()))
                .filter(child -> !child.spec().sameValue(written.spec()))
                .findFirst();
        return applied.map(flux -> entryPoints.of(flux, variables)).orElse(entryPoint);
    }

    private static List<FluxKustomization> children(EntryPoint entryPoint) {
        return entryPoint.resources().resources().stream()
                .filter(FluxKustomization::isOne)
                .map((Resource r) -> new FluxKustomization(r))
                .toList();
    }
}
