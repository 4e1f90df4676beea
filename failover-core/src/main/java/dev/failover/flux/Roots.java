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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the roots among the Flux Kustomizations that are written in the tree: those that no other one builds, and that
 * something speaks for. A line that is taken out of a kustomization switches an app off; that makes it no cluster.
 * Objects are the same when they come from the same place, so that {@code flux-system} of two clusters are two.
 */
final class Roots {
    /** A root is likely to build a directory near the tree's root, so that the rest is found below it. */
    static final Comparator<FluxKustomization> BROAD_FIRST = Comparator.comparingInt(
                    (FluxKustomization k) -> k.directory().length())
            .thenComparing(k -> k.location().path())
            .thenComparingInt(k -> k.location().span().start());

    private final EntryPointBuilds builds;
    private final Map<Location, FluxKustomization> candidates = new HashMap<>();
    private final Set<Location> holdThemselves = new HashSet<>();
    private final Set<Location> holdOthers = new HashSet<>();

    private Roots(EntryPointBuilds builds) {
        this.builds = builds;
    }

    /** @param synced what the Flux Operator makes, which needs no file */
    static List<FluxKustomization> among(
            List<FluxKustomization> written, List<FluxKustomization> synced, EntryPointBuilds builds) {
        Roots roots = new Roots(builds);
        written.forEach(k -> roots.candidates.put(k.location(), k));
        return roots.find(
                Stream.concat(synced.stream(), written.stream().sorted(BROAD_FIRST))
                        .toList(),
                synced.stream().map(FluxKustomization::location).collect(Collectors.toUnmodifiableSet()));
    }

    private List<FluxKustomization> find(List<FluxKustomization> sorted, Set<Location> synced) {
        List<FluxKustomization> starts = new ArrayList<>();
        Set<Location> reached = new HashSet<>();
        for (FluxKustomization candidate : sorted) {
            if (!reached.contains(candidate.location())) {
                starts.add(candidate);
                Set<Location> below = reachedFrom(candidate);
                boolean itself = below.remove(candidate.location());
                if (itself && (!builds.build(candidate).failed() || !below.isEmpty())) {
                    holdThemselves.add(candidate.location());
                }
                if (!below.isEmpty()) {
                    holdOthers.add(candidate.location());
                }
                reached.addAll(below);
            }
        }
        List<FluxKustomization> roots =
                starts.stream().filter(s -> !reached.contains(s.location())).toList();
        List<FluxKustomization> visible =
                RepositorySources.preferring(roots, r -> !isHidden(r.location().path()));
        List<FluxKustomization> evident = withoutTwins(visible.stream()
                .filter(r -> synced.contains(r.location()) || isEvident(r))
                .toList());
        if (!evident.isEmpty()) {
            return evident;
        }
        return RepositorySources.preferring(
                RepositorySources.preferring(visible, builds::exists), r -> holdOthers.contains(r.location()));
    }

    /** What builds itself was applied by hand once; and {@code flux bootstrap} gives its file this name. */
    private boolean isEvident(FluxKustomization root) {
        return holdThemselves.contains(root.location())
                || (root.location().file().path().endsWith("gotk-sync.yaml") && builds.exists(root));
    }

    /** The Flux Operator's own object, and a copy of it with which it was started, ask for one thing. */
    private static List<FluxKustomization> withoutTwins(List<FluxKustomization> roots) {
        Set<Object> seen = new HashSet<>();
        return roots.stream()
                .filter(r -> seen.add(List.of(r.name(), r.directory())))
                .toList();
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
        return candidates.values().stream().filter(k -> k.isBelow(directory));
    }

    /** The object of a file that a built one comes from, if it is a candidate. */
    private Optional<FluxKustomization> written(Resource built) {
        return Optional.ofNullable(candidates.get(built.root().location()))
                .or(() -> Optional.ofNullable(candidates.get(built.location())));
    }
}
