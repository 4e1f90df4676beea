package dev.failover.check.rules.reference;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects, or the pods that they make, by the labels that they carry. */
final class Labelled {
    /** @param namespace "" for all */
    private record Label(String namespace, String key, String value) {}

    private record Key(String namespace, String key) {}

    private record Carrier(Resource resource, Map<String, String> labels) {}

    private final Map<Label, List<Carrier>> byLabel = new HashMap<>();
    private final Map<Key, Map<String, Boolean>> values = new HashMap<>();

    void add(String namespace, Resource resource, Optional<YamlMapping> labels) {
        Carrier carrier = new Carrier(resource, texts(labels));
        for (String shelf : new String[] {namespace, ""}) {
            carrier.labels().forEach((key, value) -> {
                byLabel.computeIfAbsent(new Label(shelf, key, value), k -> new ArrayList<>())
                        .add(carrier);
                values.computeIfAbsent(new Key(shelf, key), k -> new LinkedHashMap<>())
                        .put(value, true);
            });
        }
    }

    static Map<String, String> texts(Optional<YamlMapping> labels) {
        Map<String, String> texts = new LinkedHashMap<>();
        labels.ifPresent(mapping -> mapping.entries().forEach(entry -> {
            if (entry.value() instanceof YamlScalar value) {
                texts.put(entry.keyText(), value.text());
            }
        }));
        return texts;
    }

    /** What carries all these labels. */
    List<Resource> matching(String namespace, Map<String, String> selector) {
        return selector.entrySet().stream()
                .map(e -> byLabel.getOrDefault(new Label(namespace, e.getKey(), e.getValue()), List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .filter(carrier -> carrier.labels().entrySet().containsAll(selector.entrySet()))
                .map(Carrier::resource)
                .toList();
    }

    /** All values of a label. */
    Set<String> values(String namespace, String key) {
        return values.getOrDefault(new Key(namespace, key), Map.of()).keySet();
    }
}
