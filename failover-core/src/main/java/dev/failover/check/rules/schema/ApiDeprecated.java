package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** An API version that is still served, but not for ever. */
public final class ApiDeprecated extends ViolationRule {
    public ApiDeprecated() {
        super(
                new RuleInfo(
                        "api-deprecated",
                        Severity.WARNING,
                        "A resource uses a deprecated API version.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.DEPRECATED_VERSION);
    }
}
