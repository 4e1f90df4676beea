package dev.failover.check.rules.build;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A field that kustomize still reads, and advises against. */
public final class KustomizeDeprecatedField extends ProblemRule {
    public KustomizeDeprecatedField() {
        super(new RuleInfo(
                "kustomize-deprecated-field",
                Severity.INFO,
                "A kustomization uses a deprecated field.",
                Step.KUSTOMIZE_BUILDS));
    }
}
