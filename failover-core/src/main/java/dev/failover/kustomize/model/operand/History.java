package dev.failover.kustomize.model.operand;

import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a resource was called earlier in the build, and the prefixes and suffixes it was given: by these, references to
 * it are found.
 *
 * @param earlier oldest first
 * @param prefixes in the order in which they were added
 * @param suffixes in the order in which they were added
 */
public record History(List<Earlier> earlier, List<String> prefixes, List<String> suffixes) {
    static final History NONE = new History(List.of(), List.of(), List.of());

    public History {
        earlier = List.copyOf(earlier);
        prefixes = List.copyOf(prefixes);
        suffixes = List.copyOf(suffixes);
    }

    /** An earlier identity; group and version are always today's. */
    public record Earlier(String kind, String namespace, String name) {}

    List<ResId> previousIds(Gvk today) {
        List<ResId> ids = new ArrayList<>(earlier.size());
        for (Earlier e : earlier) {
            Gvk gvk = e.kind().equals(today.kind()) ? today : new Gvk(today.group(), today.version(), e.kind());
            ids.add(new ResId(gvk, e.namespace(), e.name()));
        }
        return ids;
    }

    History remember(ResId id) {
        return new History(
                plus(earlier, new Earlier(id.gvk().kind(), Scope.effectiveNamespace(id), id.name())),
                prefixes,
                suffixes);
    }

    public History withPrefix(String prefix) {
        return prefix.isEmpty() ? this : new History(earlier, plus(prefixes, prefix), suffixes);
    }

    public History withSuffix(String suffix) {
        return suffix.isEmpty() ? this : new History(earlier, prefixes, plus(suffixes, suffix));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
