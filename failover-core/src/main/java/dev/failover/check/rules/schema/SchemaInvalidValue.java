package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A value of the wrong type, outside of what is allowed, or at odds with another one. */
public final class SchemaInvalidValue extends ViolationRule {
    public SchemaInvalidValue() {
        super(
                new RuleInfo(
                        "schema-invalid-value",
                        Severity.ERROR,
                        "A field of a resource has a value that Kubernetes refuses.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.INVALID_VALUE);
    }
}
