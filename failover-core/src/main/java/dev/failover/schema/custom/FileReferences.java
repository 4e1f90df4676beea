package dev.failover.schema.custom;

import dev.failover.schema.model.LazySchema;
import dev.failover.schema.model.SchemaReader;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows references within a file of JSON Schema; another file is never read, so that what it says is left open. */
final class FileReferences implements SchemaReader.References {
    private final YamlMapping root;
    private final SchemaReader reader = new SchemaReader(this, false);
    private final Map<String, Optional<LazySchema>> known = new HashMap<>();

    FileReferences(YamlMapping root) {
        this.root = root;
    }

    @Override
    public Optional<LazySchema> find(String reference) {
        return known.computeIfAbsent(reference, r -> target(r).map(text -> new LazySchema(text, reader)));
    }

    private Optional<YamlMapping> target(String reference) {
        if (!reference.startsWith("#/")) {
            return Optional.empty();
        }
        Optional<YamlNode> node = Optional.of(root);
        for (String step : reference.substring(2).split("/")) {
            String key = step.replace("~1", "/").replace("~0", "~");
            node = node.filter(YamlMapping.class::isInstance).flatMap(n -> ((YamlMapping) n).get(key));
        }
        return node.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }
}
