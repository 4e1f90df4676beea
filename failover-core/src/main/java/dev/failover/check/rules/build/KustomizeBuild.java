package dev.failover.check.rules.build;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** An entry point that kustomize, or Flux before it, would refuse to build. */
public final class KustomizeBuild extends ProblemRule {
    public KustomizeBuild() {
        super(new RuleInfo("kustomize-build", Severity.ERROR, "A kustomization doesn't build.", Step.KUSTOMIZE_BUILDS));
    }
}
