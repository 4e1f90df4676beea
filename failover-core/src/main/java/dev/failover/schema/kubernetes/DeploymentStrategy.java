package dev.failover.schema.kubernetes;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** {@code Recreate} has nothing to roll. Source: ValidateDeploymentStrategy. */
final class DeploymentStrategy implements Constraint {
    @Override
    public void check(YamlMapping strategy, FieldPath path, Violations out) {
        boolean recreate = strategy.text("type").filter("Recreate"::equals).isPresent();
        if (recreate && Nodes.has(strategy, "rollingUpdate")) {
            out.invalid(
                    path.field("rollingUpdate"),
                    strategy.get("rollingUpdate").orElseThrow(),
                    "may not be given when the strategy's 'type' is 'Recreate'",
                    "Remove it.");
        }
    }
}
