package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.source.Location;
import java.util.Arrays;
import java.util.List;

/** What can be wrong with a policy itself. Such a finding belongs to no step. */
enum PolicyRule {
    POLICY_INVALID("policy-invalid", Severity.ERROR, true),
    POLICY_WEAKENED("policy-weakened", Severity.ERROR, true),
    SUPPRESSION_INVALID("suppression-invalid", Severity.ERROR, true),
    SUPPRESSION_EXPIRED("suppression-expired", Severity.WARNING, false),
    SUPPRESSION_UNUSED("suppression-unused", Severity.WARNING, false),
    BASELINE_MENDED("baseline-mended", Severity.INFO, false);

    private final String id;
    private final Severity severity;
    private final boolean fixed;

    /** @param fixed whether nobody may change its weight: what it reports would otherwise be switched off by itself */
    PolicyRule(String id, Severity severity, boolean fixed) {
        this.id = id;
        this.severity = severity;
        this.fixed = fixed;
    }

    String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }

    Finding finding(String message, Location location) {
        return Finding.of(id, severity, message, location);
    }

    static List<PolicyRule> adjustable() {
        return Arrays.stream(values()).filter(rule -> !rule.fixed).toList();
    }

    /** Whether a rule speaks of the policy itself. */
    static boolean isPolicy(String id) {
        return Arrays.stream(values()).anyMatch(rule -> rule.id.equals(id));
    }

    static boolean isFixed(String id) {
        return Arrays.stream(values()).anyMatch(rule -> rule.fixed && rule.id.equals(id));
    }
}
