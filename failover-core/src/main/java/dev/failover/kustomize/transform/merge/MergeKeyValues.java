package dev.failover.kustomize.transform.merge;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that the merge keys of a list's items have; {@code ""} where an item lacks a key. */
final class MergeKeyValues {
    private MergeKeyValues() {}

    /** The distinct values, in the order of the lists and of their items. */
    static List<List<String>> of(List<String> keys, List<ElementList> lists) {
        Set<List<String>> all = new LinkedHashSet<>();
        for (ElementList list : lists) {
            for (YamlNode item : list.items()) {
                all.add(of(item, keys));
            }
        }
        List<List<String>> values = new ArrayList<>(all);
        if (values.stream().anyMatch(v -> v.size() > 1 && v.contains(""))) {
            fillGaps(values);
        }
        return values;
    }

    static List<String> of(YamlNode item, List<String> keys) {
        return keys.stream()
                .map(key -> {
                    if (key.isEmpty()) {
                        return Nodes.text(item);
                    }
                    YamlNode value = item instanceof YamlMapping m ? m.get(key).orElse(null) : null;
                    return Nodes.isEmpty(value) ? "" : Nodes.text(value);
                })
                .toList();
    }

    /** Two that agree in one value, and where they differ one is empty, stand for the same item. */
    private static void fillGaps(List<List<String>> values) {
        for (int i = 0; i < values.size(); i++) {
            List<String> first = values.get(i);
            for (int j = 0; j < values.size(); j++) {
                List<String> joined = join(first, values.get(j));
                if (!joined.isEmpty()) {
                    values.set(i, joined);
                    values.set(j, joined);
                }
            }
        }
    }

    /** Empty when they stand for different items. */
    private static List<String> join(List<String> first, List<String> second) {
        boolean common = false;
        List<String> joined = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            String a = first.get(i);
            String b = second.get(i);
            common |= a.equals(b);
            if (!a.equals(b) && !a.isEmpty() && !b.isEmpty()) {
                return List.of();
            }
            joined.add(a.isEmpty() ? b : a);
        }
        return common ? joined : List.of();
    }
}
