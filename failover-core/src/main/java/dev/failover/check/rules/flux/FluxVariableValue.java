package dev.failover.check.rules.flux;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A variable whose value doesn't come out as it was meant: Flux puts it into printed YAML, and reads that again. */
public final class FluxVariableValue extends ProblemRule {
    public FluxVariableValue() {
        super(new RuleInfo(
                "flux-variable-value",
                Severity.ERROR,
                "The value of a Flux variable makes the YAML around it invalid, or changes its meaning.",
                Step.PLACEHOLDER_VALUES));
    }
}
