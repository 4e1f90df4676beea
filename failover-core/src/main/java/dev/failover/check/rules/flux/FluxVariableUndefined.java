package dev.failover.check.rules.flux;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A {@code ${VAR}} that no {@code postBuild} sets, where something is substituted at all. */
public final class FluxVariableUndefined extends ProblemRule {
    public FluxVariableUndefined() {
        super(new RuleInfo(
                "flux-variable-undefined",
                Severity.ERROR,
                "An object uses a Flux variable that nothing sets.",
                Step.PLACEHOLDER_VALUES));
    }
}
