package dev.failover.check.rules.flux;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** Where Flux Kustomizations read from: a name that nothing defines is an error; what isn't checked is said. */
public final class FluxSourceKnown extends ProblemRule {
    public FluxSourceKnown() {
        super(new RuleInfo(
                "flux-source",
                Severity.ERROR,
                "A Flux Kustomization reads a source that nothing defines, or that isn't this repository.",
                Step.KUSTOMIZE_BUILDS));
    }
}
