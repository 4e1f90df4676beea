package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.math.BigDecimal;
import java.util.Set;

/** What is the system's own: names, and the highest values. Source: ValidatePriorityClass. */
public final class PriorityClassBounds implements Constraint {
    private static final Set<String> SYSTEM = Set.of("system-cluster-critical", "system-node-critical");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000);

    @Override
    public void check(YamlMapping priority, FieldPath path, Violations out) {
        String name = priority.mapping("metadata").flatMap(m -> m.text("name")).orElse("");
        if (SYSTEM.contains(name)) {
            return;
        }
        if (name.startsWith("system-")) {
            out.invalid(
                    path.field("metadata").field("name"),
                    priority.mapping("metadata").flatMap(m -> m.get("name")).orElseThrow(),
                    "must not start with 'system-'");
        }
        Nodes.number(priority, "value")
                .filter(value -> value.compareTo(HIGHEST) > 0)
                .ifPresent(value -> out.invalid(
                        path.field("value"),
                        priority.get("value").orElseThrow(),
                        "must be less than or equal to " + HIGHEST));
    }
}
