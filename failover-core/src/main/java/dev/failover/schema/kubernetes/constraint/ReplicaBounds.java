package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.math.BigDecimal;
import java.util.Optional;

/** Source: ValidateHorizontalPodAutoscaler. */
public final class ReplicaBounds implements Constraint {
    @Override
    public void check(YamlMapping scaler, FieldPath path, Violations out) {
        Optional<BigDecimal> least = Nodes.number(scaler, "minReplicas");
        Optional<BigDecimal> most = Nodes.number(scaler, "maxReplicas");
        if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
            out.invalid(
                    path.field("maxReplicas"),
                    scaler.get("maxReplicas").orElseThrow(),
                    "must be greater than or equal to 'minReplicas'");
        }
    }
}
