package dev.failover.flux;

import dev.failover.flux.Reach.Reached;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
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
    private final Set<Location> places = new HashSet<>();
    /** The directories of the builds that fail. */
    private final Set<String> failed = new HashSet<>();

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
            places.add(root.location());
            open.addLast(step(root(root), ""));
        }
        follow();
        for (Optional<FluxKustomization> lost = lost(); lost.isPresent(); lost = lost()) {
            places.add(lost.get().location());
            if (seen.add(lost.get().name())) {
                open.addLast(step(reach.entryPoints().of(lost.get(), variables.incomplete()), ""));
                follow();
            }
        }
        return new Reached(found, external);
    }

    private void follow() {
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            found.computeIfAbsent(step.target(), t -> new ArrayList<>()).add(step.entryPoint());
            if (step.entryPoint().build().failed()) {
                failed.add(step.entryPoint().directory());
            }
            for (FluxKustomization child : children(step.entryPoint())) {
                places.add(child.location());
                places.add(child.resource().root().location());
                if (seen.add(child.name())) {
                    enter(child, step.target());
                }
            }
        }
    }

    /** @param target the cluster that the object itself lives in */
    private void enter(FluxKustomization child, String target) {
        if (reach.isThisRepository(child) || child.sourceRef().isEmpty()) {
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

    /** What a build would have held isn't known when it fails: what is written below it is looked at as it is written. */
    private Optional<FluxKustomization> lost() {
        return failed.isEmpty()
                ? Optional.empty()
                : reach.written().stream()
                        .filter(k -> !places.contains(k.location()) && k.isBelow(failed))
                        .findFirst();
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

    private static List<FluxKustomization> children(EntryPoint entryPoint) {
        return entryPoint.resources().resources().stream()
                .filter(FluxKustomization::isOne)
                .map((Resource r) -> new FluxKustomization(r))
                .toList();
    }
}
