package dev.failover.flux;

import dev.failover.flux.Reach.Reached;
import dev.failover.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which roots one cluster has. What lies in one file is applied by one hand; so is what lies in one directory, unless two
 * of the roots apply the same object: then they are clusters of their own, as {@code staging.yaml} and
 * {@code production.yaml} are.
 */
final class RootGroups {
    /**
     * The roots of one cluster.
     *
     * @param name what they build, or where they lie if there are several
     */
    record RootGroup(String name, List<FluxKustomization> roots, Reached reached) {}

    private final Reach reach;
    private final List<RootGroup> groups = new ArrayList<>();

    private RootGroups(Reach reach) {
        this.reach = reach;
    }

    static List<RootGroup> of(List<FluxKustomization> roots, Reach reach) {
        RootGroups groups = new RootGroups(reach);
        by(roots, SourceFile::directory).forEach(groups::addDirectory);
        return groups.withDistinctNames();
    }

    private void addDirectory(String directory, List<FluxKustomization> roots) {
        Map<String, List<FluxKustomization>> files = by(roots, SourceFile::path);
        if (files.size() == 1) {
            files.forEach(this::addFile);
            return;
        }
        RootGroup all = group(directory.isEmpty() ? "." : directory, roots);
        if (haveDistinctNames(roots) && applyNothingTwice(all.reached())) {
            groups.add(all);
        } else {
            files.forEach(this::addFile);
        }
    }

    private void addFile(String path, List<FluxKustomization> roots) {
        if (roots.size() > 1 && haveDistinctNames(roots)) {
            groups.add(group(path, roots));
        } else {
            roots.forEach(
                    root -> groups.add(group(root.directory().isEmpty() ? "." : root.directory(), List.of(root))));
        }
    }

    private RootGroup group(String name, List<FluxKustomization> roots) {
        return new RootGroup(name, roots, reach.from(roots));
    }

    private static boolean haveDistinctNames(List<FluxKustomization> roots) {
        return roots.stream().map(FluxKustomization::name).distinct().count() == roots.size();
    }

    private static boolean applyNothingTwice(Reached reached) {
        Collection<List<EntryPoint>> targets = reached.byTarget().values();
        return targets.stream().allMatch(t -> DuplicateObjects.problems(t).isEmpty());
    }

    private List<RootGroup> withDistinctNames() {
        Map<String, Long> counts =
                groups.stream().collect(Collectors.groupingBy(RootGroup::name, Collectors.counting()));
        return groups.stream()
                .map(g -> counts.getOrDefault(g.name(), 0L) == 1
                        ? g
                        : new RootGroup(g.name() + " (" + g.roots().get(0).name() + ")", g.roots(), g.reached()))
                .toList();
    }

    private static Map<String, List<FluxKustomization>> by(
            List<FluxKustomization> roots, Function<SourceFile, String> place) {
        return roots.stream()
                .collect(Collectors.groupingBy(
                        r -> place.apply(r.location().file()), LinkedHashMap::new, Collectors.toList()));
    }
}
