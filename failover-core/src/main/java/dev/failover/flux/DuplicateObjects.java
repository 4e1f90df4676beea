package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds objects that two entry points of one cluster apply: Flux would give them back and forth for ever. */
final class DuplicateObjects {
    private static final Pattern DURATION = Pattern.compile("(?=.)([0-9]{1,9}h)?([0-9]{1,9}m)?([0-9]{1,9}s)?");

    /** So many of a sum are named. */
    private static final int NAMED = 5;

    private DuplicateObjects() {}

    private record Key(String group, String kind, NamespacedName name) {}

    private record Applied(Resource resource, EntryPoint by) {}

    /**
     * One for each such object, however many apply it, in the order in which the objects are first applied; one for all with
     * the same contents that the same ones apply.
     */
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
        Map<Object, List<List<Applied>>> together = new LinkedHashMap<>();
        appliers.forEach((key, applied) -> {
            if (applied.size() > 1) {
                together.computeIfAbsent(sameContents(applied) ? names(applied) : key, k -> new ArrayList<>(1))
                        .add(applied);
            }
        });
        return together.values().stream().map(DuplicateObjects::problem).toList();
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

    /** Several have the same contents and are applied by the same: one sharing, which one change ends. */
    private static Problem problem(List<List<Applied>> objects) {
        List<Applied> applied = objects.get(0);
        boolean same = sameContents(applied);
        boolean many = objects.size() > 1;
        Applied second = applied.get(1);
        List<String> names = names(applied);
        int last = names.size() - 1;
        String by = (last == 1 ? "two" : names.size()) + " Flux Kustomizations, "
                + String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        String what =
                many ? sum(objects) + " are applied by " : second.resource().id() + " is applied by ";
        String so = same ? ", with the same contents: " : ", with different contents: it changes back and forth";
        String risk = many
                ? "their owner changes with every apply, and if one Kustomization prunes them, the others lose them too"
                : "its owner changes with every apply, and if one of them prunes it, the others lose it too";
        return new Problem(
                        "flux-object-applied-twice",
                        same ? Problem.Level.WARNING : Problem.Level.ERROR,
                        what + by + so + (same ? risk : ""),
                        second.resource().location(),
                        applied.stream()
                                .map(a -> a.resource().location())
                                .filter(l -> !l.equals(second.resource().location()))
                                .distinct()
                                .toList(),
                        many ? "apply them from only one of these Kustomizations" : "apply it from only one of them")
                .of(subject(objects));
    }

    /** The first by name: one more that applies it, or one more object, is no other finding. */
    private static String subject(List<List<Applied>> objects) {
        return objects.stream()
                .map(applied -> applied.get(1).resource().id().toString())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String sum(List<List<Applied>> objects) {
        String named = objects.stream()
                .limit(NAMED)
                .map(applied -> applied.get(1).resource().id().toString())
                .collect(Collectors.joining(", "));
        int rest = objects.size() - NAMED;
        return objects.size() + " objects (" + named + (rest > 0 ? " and " + rest + " more" : "") + ")";
    }

    private static List<String> names(List<Applied> applied) {
        return applied.stream().map(a -> a.by().name()).toList();
    }

    /**
     * What is the same for all of them, but for what Flux itself writes there, doesn't change back and forth: only its
     * owner does.
     */
    private static boolean sameContents(List<Applied> applied) {
        YamlMapping first = withoutMarks(applied.get(0).resource());
        return applied.stream().allMatch(a -> withoutMarks(a.resource()).sameValue(first));
    }

    private static YamlMapping withoutMarks(Resource resource) {
        YamlMapping root = resource.gvk().group().endsWith("toolkit.fluxcd.io")
                ? (YamlMapping) withShortDurations(resource.root())
                : resource.root();
        return root.mapping("metadata")
                .map(m -> root.with("metadata", m.without("labels").without("annotations")))
                .orElse(root);
    }

    /** For Flux {@code 1h} and {@code 1h0m0s} are one. */
    private static YamlNode withShortDurations(YamlNode node) {
        return node instanceof YamlScalar scalar
                ? DURATION.matcher(scalar.text()).matches()
                        ? scalar.withText(Duration.parse("PT" + scalar.text()).toString())
                        : scalar
                : node.map(DuplicateObjects::withShortDurations);
    }
}
