package dev.failover.flux;

import dev.failover.flux.FluxKustomization.Dependency;
import dev.failover.resource.NamespacedName;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks {@code dependsOn} within one cluster: each names something, and none waits for itself in the end. */
final class Dependencies {
    private final Map<NamespacedName, FluxKustomization> byName = new LinkedHashMap<>();
    private final Set<NamespacedName> done = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private final Set<NamespacedName> beside;

    private Dependencies(Set<NamespacedName> beside) {
        this.beside = beside;
    }

    /** @param beside names of others of the same cluster that aren't looked at themselves */
    static List<Problem> problems(List<FluxKustomization> kustomizations, Set<NamespacedName> beside) {
        Dependencies dependencies = new Dependencies(beside);
        kustomizations.forEach(k -> dependencies.byName.putIfAbsent(k.name(), k));
        kustomizations.forEach(k -> dependencies.visit(k, new LinkedHashSet<>()));
        return dependencies.problems;
    }

    private void visit(FluxKustomization kustomization, LinkedHashSet<NamespacedName> path) {
        if (!done.add(kustomization.name())) {
            return;
        }
        path.add(kustomization.name());
        for (Dependency dependency : kustomization.dependsOn()) {
            FluxKustomization on = byName.get(dependency.on());
            if (on == null && beside.contains(dependency.on())) {
                continue;
            }
            if (on == null) {
                missing(kustomization, dependency);
            } else if (path.contains(on.name())) {
                cycle(kustomization, dependency, path);
            } else {
                visit(on, path);
            }
        }
        path.remove(kustomization.name());
    }

    private void missing(FluxKustomization kustomization, Dependency dependency) {
        problems.add(Problem.error(
                "flux-dependency-missing",
                "the Flux Kustomization " + kustomization.name() + " depends on " + dependency.on()
                        + ", which this cluster doesn't have: it would wait for ever",
                dependency.location(),
                "correct the name, or remove it from dependsOn"));
    }

    private void cycle(FluxKustomization last, Dependency dependency, Set<NamespacedName> path) {
        List<String> names = path.stream()
                .dropWhile(n -> !n.equals(dependency.on()))
                .map(NamespacedName::name)
                .toList();
        problems.add(Problem.error(
                "flux-dependency-cycle",
                "these Flux Kustomizations wait for each other, so that none is ever applied: "
                        + String.join(" → ", names) + " → " + dependency.on().name(),
                dependency.location(),
                "remove one dependsOn of the circle, such as this one of " + last.name()));
    }
}
