package dev.failover.kustomize.transform.merge;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list's items while they are merged, found and changed by the values of merge keys; the key {@code ""} stands for a
 * scalar's own value. What happens to items that lack a key is odd, and just as kustomize does it (kyaml's
 * {@code ElementSetter} and {@code ElementMatcher}): the order of many a list depends on it.
 */
final class ElementList {
    private List<YamlNode> items;

    private ElementList(List<YamlNode> items) {
        this.items = items;
    }

    static ElementList empty() {
        return new ElementList(new ArrayList<>());
    }

    static ElementList of(YamlSequence sequence) {
        return new ElementList(new ArrayList<>(sequence.items()));
    }

    YamlSequence in(YamlSequence sequence) {
        return items.equals(sequence.items()) ? sequence : sequence.withItems(items);
    }

    List<YamlNode> items() {
        return items;
    }

    YamlNode get(int index) {
        return items.get(index);
    }

    void replace(int index, YamlNode item) {
        items.set(index, item);
    }

    void append(YamlNode item) {
        items.add(item);
    }

    /** The first item whose keys have these values; an item lacks a key that isn't written, not one that is empty. */
    int find(List<String> keys, List<String> values) {
        for (int i = 0; i < items.size(); i++) {
            if (hasExactly(items.get(i), keys, values)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasExactly(YamlNode item, List<String> keys, List<String> values) {
        if (keys.get(0).isEmpty()) {
            return Nodes.text(item).equals(values.get(0));
        }
        if (!(item instanceof YamlMapping mapping)) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            Optional<YamlNode> value = mapping.get(keys.get(i));
            if (value.isEmpty() || !Nodes.text(value.get()).equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts the element in the place of every item whose keys have these values, or at the end when there is none;
     * without an element, removes them. An empty value stands for any; without values no item stays. Null and empty
     * items are dropped.
     */
    void set(@Nullable YamlNode element, List<String> keys, List<String> values) {
        boolean ofMappings =
                !keys.get(0).isEmpty() && !values.isEmpty() && !values.get(0).isEmpty();
        List<YamlNode> kept = new ArrayList<>(items.size() + 1);
        boolean found = false;
        for (YamlNode item : items) {
            if (Nodes.isAbsent(item) || Nodes.isEmptyMapping(item)) {
                continue;
            }
            if (ofMappings && !(item instanceof YamlMapping)) {
                kept.add(item);
            } else if (!matches(item, keys, values)) {
                if (!values.isEmpty()) {
                    kept.add(item);
                }
            } else {
                found = true;
                if (element != null) {
                    kept.add(element);
                }
            }
        }
        if (!found && element != null && !Nodes.isNull(element)) {
            kept.add(element);
        }
        items = kept;
    }

    private static boolean matches(YamlNode item, List<String> keys, List<String> values) {
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            if (!matches(item, keys.get(i), values.get(i))) {
                return false;
            }
        }
        return !values.isEmpty();
    }

    private static boolean matches(YamlNode item, String key, String value) {
        if (key.isEmpty()) {
            return Nodes.text(require(item, item instanceof YamlScalar, "a scalar"))
                    .equals(value);
        }
        YamlMapping mapping = (YamlMapping) require(item, item instanceof YamlMapping, "a mapping");
        Optional<YamlNode> present = mapping.get(key);
        return present.isPresent()
                && (value.isEmpty() || Nodes.text(present.get()).equals(value));
    }

    private static YamlNode require(YamlNode item, boolean ok, String wanted) {
        if (!ok) {
            throw new RefusedException(
                    "kustomize-bad-patch",
                    "wrong node kind: expected " + wanted + " but got a " + Nodes.kind(item),
                    item.location(),
                    "All items of a merged list must be of the same kind.");
        }
        return item;
    }

    /** Lays the items of another list over this one, each in the place of those with the same keys. */
    void setAll(List<YamlNode> others, List<String> keys) {
        for (YamlNode other : others) {
            if (keys.get(0).isEmpty()) {
                set(other, keys, List.of(Nodes.text(other)));
            } else {
                setByKeys(other, keys);
            }
        }
    }

    private void setByKeys(YamlNode other, List<String> keys) {
        List<String> values = new ArrayList<>();
        for (String key : keys) {
            Optional<YamlNode> value = Nodes.isNull(other)
                    ? Optional.empty()
                    : ((YamlMapping) require(other, other instanceof YamlMapping, "a mapping")).get(key);
            if (value.isPresent()) {
                values.add(Nodes.text(value.get()));
            } else {
                append(other);
            }
        }
        if (keys.size() > 1) {
            set(null, keys, values);
        }
        set(other, keys, values);
    }
}
