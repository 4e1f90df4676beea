package dev.failover.check.rules.failover;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import java.util.List;
import java.util.stream.Stream;

/** What is to be said of many services in the same words is said once, with all the places. */
record Alike(RuleInfo rule, Severity severity) {

    /**
     * The only finding as it is, or one for all of them at the first one's place. How many there are makes none new.
     *
     * @param subject what all have in common
     * @param message of the one for all
     */
    Stream<Finding> sum(List<Finding> findings, String subject, String message, Remediation remediation) {
        if (findings.size() < 2) {
            return findings.stream().map(finding -> finding.of(subject));
        }
        return Stream.of(rule.finding(message, findings.get(0).location())
                .weighing(severity)
                .relatedTo(findings.stream().skip(1).map(Finding::location).toList())
                .fixedBy(remediation)
                .of(subject));
    }
}
