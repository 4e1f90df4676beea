package dev.failover.schema.model;

import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields that exclude each other.
 *
 * @param required whether there has to be one of them
 */
public record Alternatives(Set<String> fields, boolean required) {
    public Alternatives {
        fields = Set.copyOf(fields);
    }

    void check(YamlMapping node, FieldPath path, Violations out) {
        List<YamlMapping.Entry> present = node.entries().stream()
                .filter(e -> fields.contains(e.keyText()) && !e.value().isNull())
                .toList();
        if (present.size() > 1) {
            out.invalid(
                    path.field(present.get(1).keyText()),
                    present.get(1).key(),
                    "may not be given together with '" + present.get(0).keyText() + "'",
                    "Keep one of the two.");
        }
        if (present.isEmpty() && required) {
            out.missing(path, node, "Give one of: " + fields.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }
}
