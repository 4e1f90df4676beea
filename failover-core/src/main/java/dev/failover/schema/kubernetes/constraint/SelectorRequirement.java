package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.Set;

/** An operator that compares has values, one that asks for existence has none. */
public final class SelectorRequirement implements Constraint {
    private static final Set<String> COMPARING = Set.of("In", "NotIn");
    private static final Set<String> ASKING = Set.of("Exists", "DoesNotExist");

    @Override
    public void check(YamlMapping requirement, FieldPath path, Violations out) {
        String operator = requirement.text("operator").orElse("");
        boolean values = !Nodes.values(requirement, "values").isEmpty();
        if (COMPARING.contains(operator) && !values) {
            out.missing(path.field("values"), requirement, "Add 'values', which '" + operator + "' needs.");
        }
        if (ASKING.contains(operator) && values) {
            out.invalid(
                    path.field("values"),
                    requirement.get("values").orElseThrow(),
                    "may not be given when 'operator' is '" + operator + "'");
        }
    }
}
