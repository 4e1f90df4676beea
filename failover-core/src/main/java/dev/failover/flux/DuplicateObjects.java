package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds objects that two entry points of one cluster apply: Flux would give them back and forth for ever. */
final class DuplicateObjects {
    private DuplicateObjects() {}

    private record Key(String group, String kind, NamespacedName name) {}

    private record Applied(Resource resource, EntryPoint by) {}

    /** One for each such object, however many apply it, in the order in which the objects are first applied. */
    static List<Problem> problems(List<EntryPoint> entryPoints) {
        Map<Key, List<Applied>> appliers = new LinkedHashMap<>();
        for (EntryPoint entryPoint : entryPoints) {
            for (Resource resource : entryPoint.resources().resources()) {
                List<Applied> applied = appliers.computeIfAbsent(key(resource), k -> new ArrayList<>(1));
                if (applied.isEmpty() || applied.get(applied.size() - 1).by() != entryPoint) {
                    applied.add(new Applied(resource, entryPoint));
                }
            }
        }
        return appliers.values().stream()
                .filter(applied -> applied.size() > 1)
                .map(DuplicateObjects::problem)
                .toList();
    }

    /** Those that apply an object which another one applies too, in their order. */
    static Set<EntryPoint> appliers(List<EntryPoint> entryPoints) {
        Map<Key, EntryPoint> first = new HashMap<>();
        Set<EntryPoint> rivals = new HashSet<>();
        for (EntryPoint entryPoint : entryPoints) {
            for (Resource resource : entryPoint.resources().resources()) {
                EntryPoint other = first.putIfAbsent(key(resource), entryPoint);
                if (other != null && other != entryPoint) {
                    rivals.add(other);
                    rivals.add(entryPoint);
                }
            }
        }
        Set<EntryPoint> ordered = new LinkedHashSet<>(entryPoints);
        ordered.retainAll(rivals);
        return ordered;
    }

    static Key key(Resource resource) {
        return new Key(resource.gvk().group(), resource.gvk().kind(), NamespacedName.of(resource));
    }

    /**
     * What is the same for all of them, but for what Flux itself writes there, doesn't change back and forth: only its
     * owner does.
     */
    private static Problem problem(List<Applied> applied) {
        YamlMapping first = withoutMarks(applied.get(0).resource());
        boolean same = applied.stream().allMatch(a -> withoutMarks(a.resource()).sameValue(first));
        Applied second = applied.get(1);
        List<String> names = applied.stream().map(a -> a.by().name()).toList();
        int last = names.size() - 1;
        return new Problem(
                        "flux-object-applied-twice",
                        same ? Problem.Level.WARNING : Problem.Level.ERROR,
                        second.resource().id() + " is applied by " + (last == 1 ? "two" : names.size())
                                + " Flux Kustomizations, " + String.join(", ", names.subList(0, last)) + " and "
                                + names.get(last)
                                + (same
                                        ? ", with the same contents: its owner changes with every apply, and where one of them"
                                                + " prunes it, it is gone for the others"
                                        : ", with different contents: it changes back and forth"),
                        second.resource().location(),
                        applied.stream()
                                .filter(a -> a != second)
                                .map(a -> a.resource().location())
                                .toList(),
                        "leave it to one of them")
                .of(second.resource().id().toString());
    }

    private static YamlMapping withoutMarks(Resource resource) {
        return resource.root()
                .mapping("metadata")
                .map(m -> resource.root().with("metadata", m.without("labels").without("annotations")))
                .orElse(resource.root());
    }
}
