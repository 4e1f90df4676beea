package dev.failover.check.rules.failover;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.FailoverConfig;

/** A failover configuration that doesn't have the shape it should. */
public final class FailoverConfigInvalid extends ProblemRule {
    public FailoverConfigInvalid() {
        super(new RuleInfo(
                FailoverConfig.INVALID,
                Severity.ERROR,
                "The failover configuration has a missing, unknown, duplicate or wrongly typed field.",
                Step.FAILOVER_CONFIGURATION));
    }
}
