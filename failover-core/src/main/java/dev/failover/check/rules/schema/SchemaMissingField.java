package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A field without which Kubernetes refuses an object of a kind of its own. */
public final class SchemaMissingField extends ViolationRule {
    public SchemaMissingField() {
        super(
                new RuleInfo(
                        "schema-missing-field",
                        Severity.ERROR,
                        "A resource lacks a field that its kind requires.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.MISSING_FIELD);
    }
}
