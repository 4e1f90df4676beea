package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A field that would be dropped: strict validation, which is the default, refuses it. */
public final class CustomUnknownField extends ViolationRule {
    public CustomUnknownField() {
        super(
                new RuleInfo(
                        "custom-unknown-field",
                        Severity.ERROR,
                        "A custom resource has a field that its definition doesn't know.",
                        Step.APPS_VALIDATION),
                true,
                Kind.UNKNOWN_FIELD);
    }
}
