package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.kubernetes.constraint.Nodes;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** Source: ValidateTolerations of Kubernetes' core validation. */
public final class Toleration implements Constraint {
    @Override
    public void check(YamlMapping toleration, FieldPath path, Violations out) {
        boolean exists = toleration.text("operator").filter("Exists"::equals).isPresent();
        if (exists && Nodes.hasText(toleration, "value")) {
            out.invalid(
                    path.field("value"),
                    toleration.get("value").orElseThrow(),
                    "must be empty when 'operator' is 'Exists'");
        }
        if (!exists && !Nodes.hasText(toleration, "key")) {
            out.invalid(path.field("operator"), toleration, "must be Exists when 'key' is empty, which tolerates all");
        }
        boolean noExecute =
                toleration.text("effect").filter("NoExecute"::equals).isPresent();
        if (Nodes.has(toleration, "tolerationSeconds") && !noExecute && Nodes.hasText(toleration, "effect")) {
            out.invalid(
                    path.field("effect"),
                    toleration.get("effect").orElseThrow(),
                    "must be 'NoExecute' when 'tolerationSeconds' is set");
        }
    }
}
