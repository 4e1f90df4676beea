package dev.failover.flux;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import java.util.List;

/** The labels and annotations that {@code spec.commonMetadata} puts on every object; they win over the object's own. */
final class CommonMetadata {
    private final YamlMapping metadata;

    CommonMetadata(YamlMapping metadata) {
        this.metadata = metadata;
    }

    Resource applyTo(Resource resource) {
        return resource.withRoot(with(with(resource.root(), "labels"), "annotations"));
    }

    private YamlMapping with(YamlMapping root, String field) {
        List<Entry> added = metadata.mapping(field).map(YamlMapping::entries).orElse(List.of());
        if (added.isEmpty()) {
            return root;
        }
        YamlMapping of = root.mapping("metadata").orElseGet(() -> YamlMapping.of(List.of(), metadata.provenance()));
        YamlMapping values = of.mapping(field).orElseGet(() -> YamlMapping.of(List.of(), metadata.provenance()));
        for (Entry entry : added) {
            values = values.with(entry.keyText(), entry.value());
        }
        return root.with("metadata", of.with(field, values));
    }
}
