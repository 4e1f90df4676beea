package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** Two containers, volumes, ports or the like of one name; where Kubernetes only warns, this does too. */
public final class SchemaDuplicate extends ViolationRule {
    public SchemaDuplicate() {
        super(
                new RuleInfo(
                        "schema-duplicate",
                        Severity.ERROR,
                        "Two items of a list have the same key.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.DUPLICATE);
    }
}
