package dev.failover.swap.proof;

import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.flux.EntryPoint;
import dev.failover.resource.ResId;
import dev.failover.resource.ResMap;
import dev.failover.resource.Resource;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What differs between the builds of two trees, over all entry points of all clusters. */
final class BuildComparison {
    private final List<Difference> differences = new ArrayList<>();
    private final List<Problem> newErrors = new ArrayList<>();

    /** A difference and where it is. */
    record Difference(String cluster, String entryPoint, ResourceDifference value) {
        @Override
        public String toString() {
            return value + " (" + entryPoint + ")";
        }
    }

    private BuildComparison() {}

    static BuildComparison of(Clusters before, Clusters after) {
        BuildComparison comparison = new BuildComparison();
        Map<String, EntryPoint> left = entryPoints(before);
        Map<String, EntryPoint> right = entryPoints(after);
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        names.forEach(name ->
                comparison.compare(name, Optional.ofNullable(left.get(name)), Optional.ofNullable(right.get(name))));
        return comparison;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Errors of entry points that were not there before. */
    List<Problem> newErrors() {
        return newErrors;
    }

    private static Map<String, EntryPoint> entryPoints(Clusters clusters) {
        Map<String, EntryPoint> byName = new LinkedHashMap<>();
        for (Cluster cluster : clusters.clusters()) {
            cluster.entryPoints().forEach(e -> byName.put(cluster.name() + "\n" + e.name(), e));
        }
        return byName;
    }

    private void compare(String name, Optional<EntryPoint> before, Optional<EntryPoint> after) {
        String[] parts = name.split("\n", 2);
        Set<String> known = new LinkedHashSet<>();
        before.ifPresent(e -> e.problems().forEach(p -> known.add(p.id() + p.message())));
        after.ifPresent(e -> e.problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR && !known.contains(p.id() + p.message()))
                .forEach(newErrors::add));
        Map<ResId, Resource> left = resources(before);
        Map<ResId, Resource> right = resources(after);
        Set<ResId> ids = new LinkedHashSet<>(left.keySet());
        ids.addAll(right.keySet());
        for (ResId id : ids) {
            Resource was = left.get(id);
            Resource is = right.get(id);
            if (was != is) {
                ResourceDifference.between(id, Optional.ofNullable(was), Optional.ofNullable(is))
                        .forEach(d -> differences.add(new Difference(parts[0], parts[1], d)));
            }
        }
    }

    private static Map<ResId, Resource> resources(Optional<EntryPoint> entryPoint) {
        Map<ResId, Resource> byId = new LinkedHashMap<>();
        entryPoint
                .map(EntryPoint::resources)
                .map(ResMap::resources)
                .orElse(List.of())
                .forEach(r -> byId.put(r.id(), r));
        return byId;
    }
}
