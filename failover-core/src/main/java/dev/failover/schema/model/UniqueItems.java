package dev.failover.schema.model;

import dev.failover.schema.model.ArrayRules.MapKey;
import dev.failover.schema.model.ArrayRules.Uniqueness;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds items of a list that is a set or a map which count as the same. */
final class UniqueItems {
    private final ArrayRules rules;
    private final Violations out;

    UniqueItems(ArrayRules rules, Violations out) {
        this.rules = rules;
        this.out = out;
    }

    void check(List<YamlNode> items, FieldPath path) {
        if (rules.uniqueness() == Uniqueness.NONE || items.size() < 2) {
            return;
        }
        Map<List<String>, YamlNode> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<List<String>> identity = identity(items.get(i));
            YamlNode item = items.get(i);
            YamlNode first = identity.map(id -> seen.putIfAbsent(id, item)).orElse(null);
            if (first != null) {
                report(path.index(i), item, identity.get(), first);
            }
        }
    }

    private void report(FieldPath path, YamlNode item, List<String> identity, YamlNode first) {
        YamlNode at = item instanceof YamlMapping mapping && !rules.keys().isEmpty()
                ? mapping.get(rules.keys().get(0).field()).orElse(item)
                : item;
        String what = String.join(", ", identity);
        if (rules.uniqueness() == Uniqueness.WARNED_BY_KEYS) {
            out.hidden(path, at, what, first);
        } else {
            out.duplicate(path, at, what, first);
        }
    }

    /** Empty for an item that can have no like. */
    private Optional<List<String>> identity(YamlNode item) {
        if (rules.uniqueness() == Uniqueness.SET) {
            return item instanceof YamlScalar scalar
                    ? Optional.of(List.of(ApiScalar.of(scalar).json()))
                    : Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (MapKey key : rules.keys()) {
            Optional<String> value = item instanceof YamlMapping mapping
                    ? mapping.text(key.field()).or(key::standard)
                    : Optional.empty();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }
}
