package dev.failover.check.rules.schema;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.schema.model.Violation.Kind;

/** A namespaced object to which neither its file nor a build nor Flux gives a namespace. */
public final class FluxNamespaceMissing extends ViolationRule {
    public FluxNamespaceMissing() {
        super(
                new RuleInfo(
                        "flux-namespace-missing",
                        Severity.ERROR,
                        "Flux applies a namespaced object that has no namespace.",
                        Step.KUBERNETES_DRY_RUN),
                false,
                Kind.MISSING_NAMESPACE);
    }
}
