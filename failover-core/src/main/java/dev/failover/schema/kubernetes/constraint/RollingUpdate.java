package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Set;

/** A rolling update that neither adds nor removes a pod never begins. Source: ValidateRollingUpdateDeployment. */
public final class RollingUpdate implements Constraint {
    private static final Set<String> ZERO = Set.of("0", "0%");

    @Override
    public void check(YamlMapping update, FieldPath path, Violations out) {
        if (isZero(update, "maxSurge") && isZero(update, "maxUnavailable")) {
            out.invalid(
                    path.field("maxUnavailable"),
                    update.get("maxUnavailable").orElseThrow(),
                    "may not be 0 when 'maxSurge' is 0");
        }
    }

    private static boolean isZero(YamlMapping update, String field) {
        return update.scalar(field).map(YamlScalar::text).filter(ZERO::contains).isPresent();
    }
}
