package dev.failover.flux;

import dev.failover.kustomize.Build;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the roots among the Flux Kustomizations that are written in the tree: those that no other one builds. Objects
 * are the same when they come from the same place, so that {@code flux-system} of two clusters are two.
 */
final class Roots {
    /** A root is likely to build a directory near the tree's root, so that the rest is found below it. */
    static final Comparator<FluxKustomization> BROAD_FIRST = Comparator.comparingInt(
                    (FluxKustomization k) -> k.directory().length())
            .thenComparing(k -> k.location().path())
            .thenComparingInt(k -> k.location().span().start());

    private final EntryPointBuilds builds;
    private final Map<Location, FluxKustomization> candidates = new HashMap<>();

    private Roots(EntryPointBuilds builds) {
        this.builds = builds;
    }

    static List<FluxKustomization> among(List<FluxKustomization> written, EntryPointBuilds builds) {
        Roots roots = new Roots(builds);
        written.forEach(k -> roots.candidates.put(k.location(), k));
        return roots.find(written.stream().sorted(BROAD_FIRST).toList());
    }

    private List<FluxKustomization> find(List<FluxKustomization> sorted) {
        List<FluxKustomization> starts = new ArrayList<>();
        Set<Location> reached = new HashSet<>();
        for (FluxKustomization candidate : sorted) {
            if (!reached.contains(candidate.location())) {
                starts.add(candidate);
                Set<Location> below = reachedFrom(candidate);
                below.remove(candidate.location());
                reached.addAll(below);
            }
        }
        List<FluxKustomization> roots =
                starts.stream().filter(s -> !reached.contains(s.location())).toList();
        List<FluxKustomization> visible =
                roots.stream().filter(root -> !isHidden(root.location().path())).toList();
        return visible.isEmpty() ? roots : visible;
    }

    /** What lies in {@code .archive} was put away; only a build that names it brings it back. */
    static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    /** What lies below a build that fails is taken for what it would have held: it is nobody else's root. */
    private Set<Location> reachedFrom(FluxKustomization start) {
        Set<Location> reached = new HashSet<>();
        Deque<FluxKustomization> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            FluxKustomization next = open.removeFirst();
            Build build = builds.build(next);
            Stream<FluxKustomization> children = build.failed()
                    ? below(next.directory())
                    : build.resources().resources().stream()
                            .filter(FluxKustomization::isOne)
                            .flatMap(resource -> written(resource).stream());
            children.filter(child -> reached.add(child.location())).forEach(open::add);
        }
        return reached;
    }

    private Stream<FluxKustomization> below(String directory) {
        Set<String> directories = Set.of(directory);
        return candidates.values().stream().filter(k -> k.isBelow(directories));
    }

    /** The object of a file that a built one comes from, if it is a candidate. */
    private Optional<FluxKustomization> written(Resource built) {
        return Optional.ofNullable(candidates.get(built.root().location()))
                .or(() -> Optional.ofNullable(candidates.get(built.location())));
    }
}
