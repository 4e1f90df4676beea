package dev.failover.maven;

import dev.failover.goal.RuleOptions;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goals that hold a tree against the rules: the parameters that say how much these weigh. */
abstract class AbstractRulesMojo extends AbstractModelMojo {

    /**
     * Severities of rules, and values of their options, separated by commas: <code>failover-strategy=off</code>,
     * <code>RULE.OPTION=VALUE|VALUE</code>. A severity is <code>error</code>, <code>warning</code>, <code>info</code> or
     * <code>off</code>. What is given here wins over <code>rules</code> in the pom, and that over the repository's
     * <code>.failover.yaml</code>.
     */
    @Parameter(property = "failover.rules")
    private @Nullable String ruleList;

    /** The same for a pom: one element per rule, such as <code>&lt;failover-strategy&gt;off&lt;/…&gt;</code>. */
    @Parameter
    private @Nullable Map<String, String> rules;

    final RuleOptions rules() {
        return new RuleOptions(
                commaSeparated(maven().commandLine().value("failover.rules").orElse(ruleList)),
                rules == null ? Map.of() : rules);
    }
}
