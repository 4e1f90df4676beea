package dev.failover.check.rules.yaml;

import dev.failover.check.ProblemRule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;

/** A key that stands twice in one mapping: which of the two counts is anybody's guess. */
public final class YamlDuplicateKey extends ProblemRule {
    public YamlDuplicateKey() {
        super(new RuleInfo(
                "yaml-duplicate-key", Severity.ERROR, "A mapping has the same key twice.", Step.YAML_SYNTAX));
    }
}
