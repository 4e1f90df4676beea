package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** A key is in {@code data} or in {@code binaryData}. Source: ValidateConfigMap. */
public final class ConfigMapKeys implements Constraint {
    @Override
    public void check(YamlMapping configMap, FieldPath path, Violations out) {
        configMap
                .mapping("binaryData")
                .ifPresent(binary -> configMap
                        .mapping("data")
                        .ifPresent(data -> binary.entries()
                                .forEach(entry -> data.entry(entry.keyText())
                                        .ifPresent(other -> out.duplicate(
                                                path.field("binaryData"),
                                                entry.key(),
                                                "the key is in 'data' too",
                                                other.key())))));
    }
}
