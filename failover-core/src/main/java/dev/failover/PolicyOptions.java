package dev.failover;

import dev.failover.check.RuleSettings;
import dev.failover.check.policy.RuleAssignments;
import dev.failover.check.policy.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is made of findings. The tree's own policy file counts where nothing is said here.
 *
 * @param rules {@code failover.rules}: assignments such as {@code failover-strategy=off}; they win over {@code pomRules}
 * @param pomRules the same from a pom, by rule
 * @param failOn {@code failover.failOn}
 * @param allowEmpty {@code failover.allowEmpty}: whether a tree with nothing to check passes
 * @param baseline {@code failover.baseline}: the file that lists known findings, relative to the tree
 * @param since {@code failover.since}: a revision; what its merge base with HEAD has already doesn't count
 */
public record PolicyOptions(
        List<String> rules,
        Map<String, String> pomRules,
        FailOn failOn,
        boolean allowEmpty,
        Optional<String> baseline,
        Optional<String> since) {
    public static final PolicyOptions DEFAULT = new PolicyOptions(List.of(), Map.of(), FailOn.ERROR, false);

    /** Without anything that is known before. */
    public PolicyOptions(List<String> rules, Map<String, String> pomRules, FailOn failOn, boolean allowEmpty) {
        this(rules, pomRules, failOn, allowEmpty, Optional.empty(), Optional.empty());
    }

    public PolicyOptions {
        rules = List.copyOf(rules);
        pomRules = Map.copyOf(pomRules);
    }

    RuleSettings settings(RuleCatalog catalog) {
        RuleSettings own = new RuleAssignments(catalog, "-Dfailover.rules").read(rules);
        return own.over(new RuleAssignments(catalog, "<rules> in the pom").read(pomRules));
    }

    /** What has to be typed for the same policy again, as {@code name=value}. */
    List<String> properties() {
        List<String> properties = new ArrayList<>();
        if (!rules.isEmpty()) {
            properties.add("failover.rules=" + String.join(",", rules));
        }
        if (failOn != FailOn.ERROR) {
            properties.add("failover.failOn=" + failOn.word());
        }
        baseline.ifPresent(file -> properties.add("failover.baseline=" + file));
        since.ifPresent(revision -> properties.add("failover.since=" + revision));
        return properties;
    }
}
