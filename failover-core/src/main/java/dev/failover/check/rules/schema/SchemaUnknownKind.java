package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A kind that can't be checked, for want of its definition; one finding sums them up. */
public final class SchemaUnknownKind extends ViolationRule {
    public SchemaUnknownKind() {
        super(
                new RuleInfo(
                        "schema-unknown-kind", Severity.WARNING, "A kind has no known schema.", Step.APPS_VALIDATION),
                true,
                Kind.NO_SCHEMA,
                Kind.NO_SCHEMAS);
    }
}
