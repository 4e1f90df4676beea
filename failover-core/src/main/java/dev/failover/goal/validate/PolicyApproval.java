package dev.failover.goal.validate;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.policy.Weakening;
import dev.failover.goal.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody has approved that a change weakens the policy.
 *
 * @param given {@code failover.approvedPolicy}
 */
record PolicyApproval(Weakening weakening, List<Finding> weakened, Optional<String> given) {
    PolicyApproval {
        weakened = List.copyOf(weakened);
    }

    static PolicyApproval of(Weakening weakening, Optional<String> given) {
        return new PolicyApproval(weakening, weakening.findings(), given);
    }

    /** Then the weaker policy counts. */
    boolean isGiven() {
        return !weakened.isEmpty()
                && given.filter(hash -> hash.equals(weakening.hash())).isPresent();
    }

    /** What is approved. */
    List<AcceptedFinding> accepted() {
        return weakened.stream()
                .map(f -> new AcceptedFinding(f, "approved by -Dfailover.approvedPolicy", f.location(), false))
                .toList();
    }

    /** What isn't, with the way to approve it. */
    List<Finding> refused(Commands commands, List<String> properties) {
        if (weakened.isEmpty()) {
            return List.of();
        }
        List<String> advice = new ArrayList<>();
        given.ifPresent(hash ->
                advice.add("The approved hash is that of another change: a later push makes a" + " hash invalid."));
        advice.add("Revert it: a change can't weaken the policy for itself. If it is intended, a maintainer reads"
                + " the whole change,"
                + " then starts the job that approves it with:");
        List<String> all = new ArrayList<>(properties);
        all.add("failover.approvedPolicy=" + weakening.hash());
        advice.add("   " + commands.validate(all).line());
        Remediation remediation = Remediation.advice(advice.toArray(String[]::new));
        return weakened.stream().map(finding -> finding.fixedBy(remediation)).toList();
    }
}
