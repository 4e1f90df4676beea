package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Scope;
import dev.failover.resource.ResId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resources that others may refer to, by a name that they once had and by the namespace they are in now; so that a
 * reference needn't be compared with every resource.
 */
final class ReferentIndex {
    /** A resource and its place in the build. */
    record Referent(int position, Operand operand) {}

    private final Map<String, Map<String, List<Referent>>> byOldName = new HashMap<>();
    private final Map<String, Set<String>> presentByOriginal = new HashMap<>();
    private long examined;

    ReferentIndex(List<Operand> operands) {
        for (int i = 0; i < operands.size(); i++) {
            add(new Referent(i, operands.get(i)));
        }
    }

    private void add(Referent referent) {
        Operand operand = referent.operand();
        String namespace = Scope.effectiveNamespace(operand.id());
        presentByOriginal
                .computeIfAbsent(Scope.effectiveNamespace(operand.originalId()), k -> new HashSet<>())
                .add(namespace);
        Set<String> names = new HashSet<>();
        for (ResId previous : operand.previousIds()) {
            if (names.add(previous.name())) {
                byOldName
                        .computeIfAbsent(previous.name(), k -> new HashMap<>())
                        .computeIfAbsent(namespace, k -> new ArrayList<>())
                        .add(referent);
            }
        }
    }

    /** How many resources the look-ups found, and had to be examined. */
    long examined() {
        return examined;
    }

    /** Those that once had this name, wherever they are, in order. */
    List<Referent> named(String name) {
        return sorted(byOldName.getOrDefault(name, Map.of()).values());
    }

    /** Those that once had this name and are in one of these namespaces, in order. */
    List<Referent> named(String name, Set<String> namespaces) {
        Map<String, List<Referent>> found = byOldName.getOrDefault(name, Map.of());
        List<List<Referent>> lists = new ArrayList<>();
        for (String namespace : namespaces) {
            if (found.containsKey(namespace)) {
                lists.add(found.get(namespace));
            }
        }
        return sorted(lists);
    }

    /** The namespaces of today in which there is something that was read with this namespace. */
    Set<String> presentNamespaces(String original) {
        return presentByOriginal.getOrDefault(original, Set.of());
    }

    private List<Referent> sorted(Collection<List<Referent>> lists) {
        lists.forEach(list -> examined += list.size());
        if (lists.size() == 1) {
            return lists.iterator().next();
        }
        List<Referent> all = new ArrayList<>();
        lists.forEach(all::addAll);
        all.sort(Comparator.comparingInt(Referent::position));
        return all;
    }
}
