package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A field that Kubernetes doesn't know of a kind of its own: strict validation, which is the default, refuses it. */
public final class SchemaUnknownField extends ViolationRule {
    public SchemaUnknownField() {
        super(
                new RuleInfo(
                        "schema-unknown-field",
                        Severity.ERROR,
                        "A resource has a field that its kind doesn't know.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.UNKNOWN_FIELD);
    }
}
