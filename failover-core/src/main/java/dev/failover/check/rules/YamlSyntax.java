package dev.failover.check.rules;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A YAML file that can't be parsed. */
public final class YamlSyntax extends ProblemRule {
    public YamlSyntax() {
        super(new RuleInfo("yaml-syntax", Severity.ERROR, "A YAML file can't be parsed.", Step.YAML_SYNTAX));
    }

    /** What exceeds a limit of the parser can't be read either. */
    @Override
    boolean claims(String problem) {
        return super.claims(problem) || problem.equals("yaml-limit");
    }
}
