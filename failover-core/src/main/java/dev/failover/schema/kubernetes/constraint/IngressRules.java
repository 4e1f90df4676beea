package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** Source: ValidateIngressSpec. */
public final class IngressRules implements Constraint {
    @Override
    public void check(YamlMapping ingress, FieldPath path, Violations out) {
        if (Nodes.values(ingress, "rules").isEmpty() && !Nodes.has(ingress, "defaultBackend")) {
            out.invalid(path, ingress, "either 'defaultBackend' or 'rules' must be given");
        }
    }
}
