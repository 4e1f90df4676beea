package dev.failover.flux;

import dev.failover.flux.Reach.Reached;
import dev.failover.resource.NamespacedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One way from the roots of a cluster to all that their builds hold, with the variables that are known so far. */
final class ReachWalk {
    private final Reach reach;
    private final VariableSources variables;
    private final Map<String, List<EntryPoint>> found = new LinkedHashMap<>();
    private final List<FluxKustomization> external = new ArrayList<>();
    private final Set<NamespacedName> seen = new HashSet<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /** @param target the cluster that the objects are applied to, as {@link Reached} names it */
    private record Step(EntryPoint entryPoint, String target) {}

    ReachWalk(Reach reach, VariableSources variables) {
        this.reach = reach;
        this.variables = variables;
    }

    Reached from(List<FluxKustomization> roots) {
        for (FluxKustomization root : roots) {
            seen.add(root.name());
            open.addLast(step(root(root), ""));
        }
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            found.computeIfAbsent(step.target(), t -> new ArrayList<>()).add(step.entryPoint());
            for (FluxKustomization child : children(step.entryPoint())) {
                if (seen.add(child.name())) {
                    enter(child, step.target());
                }
            }
        }
        return new Reached(found, external);
    }

    /** @param target the cluster that the object itself lives in */
    private void enter(FluxKustomization child, String target) {
        if (reach.sources().isThisRepository(child) || child.sourceRef().isEmpty()) {
            open.addLast(step(reach.entryPoints().of(child, variables), target));
        } else {
            external.add(child);
        }
    }

    private static Step step(EntryPoint entryPoint, String livesIn) {
        return new Step(
                entryPoint,
                entryPoint.flux().flatMap(FluxKustomization::kubeConfig).orElse(livesIn));
    }

    /** A root that builds its own object, perhaps with patches, is what it builds: that is what Flux applies. */
    private EntryPoint root(FluxKustomization written) {
        EntryPoint entryPoint = reach.entryPoints().of(written, variables);
        Optional<FluxKustomization> applied = children(entryPoint).stream()
                .filter(child -> child.name().equals(written.name()))
                .filter(child -> !child.spec().sameValue(written.spec()))
                .findFirst();
        return applied.map(flux -> reach.entryPoints().of(flux, variables)).orElse(entryPoint);
    }

    private List<FluxKustomization> children(EntryPoint entryPoint) {
        return entryPoint.resources().resources().stream()
                .filter(FluxKustomization::isOne)
                .map(r -> reach.sources().located(new FluxKustomization(r)))
                .toList();
    }
}
