package dev.failover.check.rules.yaml;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A YAML file that can't be read: by its syntax, or at all. */
public final class YamlSyntax extends ProblemRule {
    public YamlSyntax() {
        super(new RuleInfo("yaml-syntax", Severity.ERROR, "A YAML file can't be read.", Step.YAML_SYNTAX));
    }

    /** Nor can what exceeds a limit of the parser. */
    @Override
    public boolean claims(String problem) {
        return super.claims(problem) || problem.equals("yaml-limit") || problem.equals("file-unreadable");
    }
}
