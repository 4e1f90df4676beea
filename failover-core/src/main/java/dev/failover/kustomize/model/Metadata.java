package dev.failover.kustomize.model;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.Map;

/** The labels and annotations of an object, as text. */
public record Metadata(Map<String, String> labels, Map<String, String> annotations) {

    public static Metadata of(YamlMapping root) {
        return new Metadata(map(root, "labels"), map(root, "annotations"));
    }

    private static Map<String, String> map(YamlMapping root, String field) {
        Map<String, String> result = new LinkedHashMap<>();
        root.mapping("metadata")
                .flatMap(m -> m.mapping(field))
                .ifPresent(m -> m.entries().forEach(e -> {
                    if (e.value() instanceof YamlScalar scalar) {
                        result.put(e.keyText(), scalar.text());
                    }
                }));
        return result;
    }
}
