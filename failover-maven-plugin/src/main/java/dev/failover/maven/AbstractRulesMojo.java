package dev.failover.maven;

import dev.failover.goal.RuleOptions;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goals that check rules: the parameters that set severities. */
abstract class AbstractRulesMojo extends AbstractModelMojo {

    /**
     * Comma-separated list of rule severities and rule options: <code>failover-strategy=off</code>,
     * <code>RULE.OPTION=VALUE|VALUE</code>. A severity is <code>error</code>, <code>warning</code>, <code>info</code>
     * or <code>off</code>. It overrides <code>rules</code> in the pom, which overrides the repository's
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
