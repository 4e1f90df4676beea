package dev.failover.check.rules.flux;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A {@code dependsOn} that names nothing, or that goes round in a circle. */
public final class FluxDependency extends ProblemRule {
    public FluxDependency() {
        super(new RuleInfo(
                "flux-dependency",
                Severity.ERROR,
                "A Flux Kustomization waits for one that is never ready.",
                Step.KUSTOMIZE_BUILDS));
    }
}
