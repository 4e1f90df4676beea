package dev.failover.goal.validate;

import dev.failover.goal.RuleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which findings fail a build.
 *
 * @param failOn {@code failover.failOn}
 * @param allowEmpty {@code failover.allowEmpty}: whether a tree with nothing to check passes
 * @param baseline {@code failover.baseline}: the file that lists known findings, relative to the tree
 * @param since {@code failover.since}: a revision; findings that its merge base with HEAD already has don't count
 * @param approvedPolicy {@code failover.approvedPolicy}: the hash of the change whose weaker policy a maintainer approves
 * @param minServices {@code failover.minServices}: the minimum number of services with a backup
 */
public record PolicyOptions(
        RuleOptions rules,
        FailOn failOn,
        boolean allowEmpty,
        Optional<String> baseline,
        Optional<String> since,
        Optional<String> approvedPolicy,
        int minServices) {
    public static final PolicyOptions DEFAULT = new PolicyOptions(
            RuleOptions.DEFAULT, FailOn.ERROR, false, Optional.empty(), Optional.empty(), Optional.empty(), 0);

    public PolicyOptions with(RuleOptions newRules) {
        return new PolicyOptions(newRules, failOn, allowEmpty, baseline, since, approvedPolicy, minServices);
    }

    public PolicyOptions with(FailOn severity) {
        return new PolicyOptions(rules, severity, allowEmpty, baseline, since, approvedPolicy, minServices);
    }

    public PolicyOptions allowingEmpty() {
        return new PolicyOptions(rules, failOn, true, baseline, since, approvedPolicy, minServices);
    }

    public PolicyOptions withBaseline(String file) {
        return new PolicyOptions(rules, failOn, allowEmpty, Optional.of(file), since, approvedPolicy, minServices);
    }

    public PolicyOptions withSince(String revision) {
        return new PolicyOptions(
                rules, failOn, allowEmpty, baseline, Optional.of(revision), approvedPolicy, minServices);
    }

    public PolicyOptions withApprovedPolicy(String hash) {
        return new PolicyOptions(rules, failOn, allowEmpty, baseline, since, Optional.of(hash), minServices);
    }

    public PolicyOptions withMinServices(int number) {
        return new PolicyOptions(rules, failOn, allowEmpty, baseline, since, approvedPolicy, number);
    }

    /** The properties that set the same policy again, as {@code name=value}. */
    List<String> properties() {
        List<String> properties = new ArrayList<>();
        if (!rules.commandLine().isEmpty()) {
            properties.add("failover.rules=" + String.join(",", rules.commandLine()));
        }
        if (failOn != FailOn.ERROR) {
            properties.add("failover.failOn=" + failOn.word());
        }
        baseline.ifPresent(file -> properties.add("failover.baseline=" + file));
        since.ifPresent(revision -> properties.add("failover.since=" + revision));
        if (minServices > 0) {
            properties.add("failover.minServices=" + minServices);
        }
        return properties;
    }
}
