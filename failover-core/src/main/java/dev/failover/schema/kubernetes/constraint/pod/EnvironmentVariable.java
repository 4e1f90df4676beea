package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.kubernetes.constraint.Nodes;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** A variable has a value, or takes one from elsewhere. */
public final class EnvironmentVariable implements Constraint {
    @Override
    public void check(YamlMapping variable, FieldPath path, Violations out) {
        if (Nodes.has(variable, "valueFrom") && Nodes.hasText(variable, "value")) {
            out.invalid(
                    path.field("valueFrom"),
                    variable.get("valueFrom").orElseThrow(),
                    "may not be given when 'value' is not empty",
                    "Keep one of the two.");
        }
    }
}
