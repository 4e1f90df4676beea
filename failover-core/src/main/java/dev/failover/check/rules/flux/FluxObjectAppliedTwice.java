package dev.failover.check.rules.flux;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** One object that two entry points of a cluster apply: they take it from each other for ever. */
public final class FluxObjectAppliedTwice extends ProblemRule {
    public FluxObjectAppliedTwice() {
        super(new RuleInfo(
                "flux-object-applied-twice",
                Severity.ERROR,
                "Two Flux Kustomizations of one cluster apply the same object.",
                Step.KUSTOMIZE_BUILDS));
    }
}
