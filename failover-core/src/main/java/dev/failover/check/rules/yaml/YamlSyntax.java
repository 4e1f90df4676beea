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
}
