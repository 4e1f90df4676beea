package dev.failover.check.rules.yaml;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** What yamllint finds; the message ends with the name of its rule, and its level is the severity. */
public final class YamlLint extends ProblemRule {
    public YamlLint() {
        super(new RuleInfo("yaml-lint", Severity.ERROR, "A YAML file breaks a rule of yamllint.", Step.YAML_SYNTAX));
    }
}
