package dev.failover.flux;

import dev.failover.flux.FluxKustomization.Dependency;
import dev.failover.flux.RootGroups.RootGroup;
import dev.failover.resource.NamespacedName;
import dev.failover.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks {@code dependsOn} within one cluster: each names something, and none waits for itself in the end. */
final class Dependencies {
    private final Map<NamespacedName, FluxKustomization> byName = new LinkedHashMap<>();
    private final Set<NamespacedName> done = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> written;
    private final RootGroup group;
    private final Set<NamespacedName> path = new LinkedHashSet<>();
    private final Deque<Visit> open = new ArrayDeque<>();

    /** @param left what it depends on and wasn't looked at yet */
    private record Visit(FluxKustomization kustomization, Iterator<Dependency> left) {}

    /** @param written all objects of the tree, to tell what isn't there at all from what isn't in this cluster */
    Dependencies(List<FluxKustomization> written, RootGroup group) {
        this.written = written.stream().map(k -> k.name().name()).collect(Collectors.toUnmodifiableSet());
        this.group = group;
        Stream.concat(
                        group.reached().entryPoints().stream().flatMap(e -> e.flux().stream()),
                        group.reached().external().stream())
                .forEach(k -> byName.putIfAbsent(k.name(), k));
    }

    List<Problem> problems() {
        byName.values().forEach(this::follow);
        return problems;
    }

    /** Depth first. A chain may be longer than the stack is deep. */
    private void follow(FluxKustomization start) {
        enter(start);
        while (!open.isEmpty()) {
            Visit visit = open.getLast();
            if (visit.left().hasNext()) {
                check(visit.kustomization(), visit.left().next());
            } else {
                path.remove(open.removeLast().kustomization().name());
            }
        }
    }

    private void enter(FluxKustomization kustomization) {
        if (done.add(kustomization.name())) {
            path.add(kustomization.name());
            open.addLast(new Visit(kustomization, kustomization.dependsOn().iterator()));
        }
    }

    private void check(FluxKustomization kustomization, Dependency dependency) {
        FluxKustomization on = byName.get(dependency.on());
        if (on == null) {
            if (!mayBeThere(kustomization, dependency.on())) {
                missing(kustomization, dependency);
            }
        } else if (path.contains(on.name())) {
            cycle(kustomization, dependency);
        } else {
            enter(on);
        }
    }

    /**
     * A build that fails may hold it, and so may another root that is applied to the same cluster by hand; as long as it is
     * written anywhere. Its namespace is then not known.
     */
    private boolean mayBeThere(FluxKustomization waiting, NamespacedName name) {
        boolean unknown = group.roots().stream().anyMatch(r -> r.name().equals(waiting.name()))
                || group.reached().entryPoints().stream()
                        .anyMatch(e -> e.build().failed());
        return unknown && written.contains(name.name());
    }

    private void missing(FluxKustomization kustomization, Dependency dependency) {
        problems.add(Problem.error(
                "flux-dependency-missing",
                "the Flux Kustomization " + kustomization.name() + " depends on " + dependency.on()
                        + ", which this cluster doesn't have: it would wait forever",
                dependency.location(),
                "correct the name, or remove it from dependsOn"));
    }

    private void cycle(FluxKustomization last, Dependency dependency) {
        List<String> names = path.stream()
                .dropWhile(n -> !n.equals(dependency.on()))
                .map(NamespacedName::name)
                .toList();
        problems.add(Problem.error(
                "flux-dependency-cycle",
                "these Flux Kustomizations wait for each other, so none is ever applied: " + String.join(" → ", names)
                        + " → " + dependency.on().name(),
                dependency.location(),
                "remove one dependsOn of this cycle, such as this one of " + last.name()));
    }
}
