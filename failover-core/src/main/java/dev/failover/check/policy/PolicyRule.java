package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.source.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a policy itself. Such a finding belongs to no step. */
enum PolicyRule {
    POLICY_INVALID("policy-invalid", Severity.ERROR, true, "A policy file or baseline has an invalid entry."),
    POLICY_WEAKENED("policy-weakened", Severity.ERROR, true, "A change weakens the policy."),
    SUPPRESSION_INVALID(
            "suppression-invalid",
            Severity.ERROR,
            true,
            "A suppression has no reason, or names something that doesn't exist."),
    SUPPRESSION_EXPIRED("suppression-expired", Severity.WARNING, false, "A suppression has expired."),
    SUPPRESSION_UNUSED("suppression-unused", Severity.WARNING, false, "A suppression matches no finding."),
    BASELINE_FIXED("baseline-fixed", Severity.INFO, false, "A baseline lists a finding that is fixed.");

    private final RuleInfo info;
    private final boolean locked;

    /** @param locked whether its severity can't be changed: otherwise a policy could hide what is wrong with it */
    PolicyRule(String id, Severity severity, boolean locked, String summary) {
        this.info = new RuleInfo(id, severity, summary, Optional.empty());
        this.locked = locked;
    }

    RuleInfo info() {
        return info;
    }

    Finding finding(String message, Location location) {
        return info.finding(message, location);
    }

    /** Whether a rule speaks of the policy itself. */
    static boolean isPolicy(String id) {
        return infos().stream().anyMatch(info -> info.id().equals(id));
    }

    static boolean isLocked(String id) {
        return Arrays.stream(values())
                .anyMatch(rule -> rule.locked && rule.info.id().equals(id));
    }

    static List<RuleInfo> infos() {
        return Arrays.stream(values()).map(PolicyRule::info).toList();
    }
}
