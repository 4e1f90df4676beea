package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** Who has all privileges can't be kept from gaining some. Source: ValidateSecurityContext. */
public final class Privilege implements Constraint {
    @Override
    public void check(YamlMapping context, FieldPath path, Violations out) {
        boolean privileged = context.text("privileged").filter("true"::equals).isPresent();
        boolean kept =
                context.text("allowPrivilegeEscalation").filter("false"::equals).isPresent();
        if (privileged && kept) {
            out.invalid(
                    path.field("allowPrivilegeEscalation"),
                    context.get("allowPrivilegeEscalation").orElseThrow(),
                    "may not be false when 'privileged' is true");
        }
    }
}
