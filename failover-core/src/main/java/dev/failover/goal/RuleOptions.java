package dev.failover.goal;

import dev.failover.check.RuleSettings;
import dev.failover.check.policy.PolicyException;
import dev.failover.check.policy.RuleAssignments;
import dev.failover.check.rules.Rules;
import java.util.List;
import java.util.Map;

/**
 * Rule settings outside of the tree's policy file. The source closest to the user wins: the command line, then the pom,
 * then that file.
 *
 * @param commandLine {@code failover.rules}: assignments such as {@code failover-strategy=off}
 * @param pom the same from a pom, by rule
 */
public record RuleOptions(List<String> commandLine, Map<String, String> pom) {
    public static final RuleOptions DEFAULT = new RuleOptions(List.of(), Map.of());

    public RuleOptions {
        commandLine = List.copyOf(commandLine);
        pom = Map.copyOf(pom);
    }

    /** @throws PolicyException when one names a rule, option or severity that doesn't exist */
    public RuleSettings settings() {
        return new RuleAssignments(Rules.CATALOG, "-Dfailover.rules")
                .read(commandLine)
                .over(new RuleAssignments(Rules.CATALOG, "<rules> in the pom").read(pom));
    }
}
