package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** An API version that is gone. */
public final class ApiRemoved extends ViolationRule {
    public ApiRemoved() {
        super(
                new RuleInfo(
                        "api-removed",
                        Severity.ERROR,
                        "A resource uses an API version that Kubernetes no longer serves.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.REMOVED_VERSION);
    }
}
