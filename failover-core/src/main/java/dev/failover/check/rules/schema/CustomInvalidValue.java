package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A value that the schema of a custom resource refuses. */
public final class CustomInvalidValue extends ViolationRule {
    public CustomInvalidValue() {
        super(
                new RuleInfo(
                        "custom-invalid-value",
                        Severity.ERROR,
                        "A field of a custom resource has a value that its definition refuses.",
                        Step.APPS_VALIDATION),
                true,
                Kind.INVALID_VALUE,
                Kind.DUPLICATE);
    }
}
