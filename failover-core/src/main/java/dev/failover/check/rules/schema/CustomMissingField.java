package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A field that the schema of a custom resource requires. */
public final class CustomMissingField extends ViolationRule {
    public CustomMissingField() {
        super(
                new RuleInfo(
                        "custom-missing-field",
                        Severity.ERROR,
                        "A custom resource lacks a field that its definition requires.",
                        Step.APPS_VALIDATION),
                true,
                Kind.MISSING_FIELD);
    }
}
