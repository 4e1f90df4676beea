package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds objects that two entry points of one cluster apply: Flux would give them back and forth for ever. */
final class DuplicateObjects {
    private DuplicateObjects() {}

    private record Key(String group, String kind, NamespacedName name) {}

    private record Applied(Resource resource, EntryPoint by) {}

    static List<Problem> problems(List<EntryPoint> entryPoints) {
        Map<Key, Applied> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (EntryPoint entryPoint : entryPoints) {
            for (Resource resource : entryPoint.resources().resources()) {
                Applied applied = new Applied(resource, entryPoint);
                Applied before = first.putIfAbsent(key(resource), applied);
                if (before != null && before.by() != entryPoint) {
                    problems.add(problem(before, applied));
                }
            }
        }
        return problems;
    }

    static Key key(Resource resource) {
        return new Key(resource.gvk().group(), resource.gvk().kind(), NamespacedName.of(resource));
    }

    private static Problem problem(Applied before, Applied after) {
        return new Problem(
                "flux-object-applied-twice",
                Problem.Level.ERROR,
                after.resource().id() + " is applied by two Flux Kustomizations, "
                        + before.by().name() + " and " + after.by().name(),
                after.resource().location(),
                List.of(before.resource().location()),
                "leave it to one of them");
    }
}
