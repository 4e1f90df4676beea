package dev.failover.check.policy;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.source.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's word that findings of a rule are accepted at some place.
 *
 * @param rule whose findings
 * @param until the last day on which it counts
 * @param reason why; never empty
 * @param location where it is written
 * @param scope which of the rule's findings
 */
public record Suppression(String rule, Optional<LocalDate> until, String reason, Location location, Scope scope) {
    public Suppression {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
    }

    boolean covers(Finding finding) {
        return finding.rule().equals(rule) && scope.covers(finding);
    }

    AcceptedFinding accept(Finding finding) {
        return new AcceptedFinding(finding, reason, location, !location.path().equals(PolicyFile.PATH));
    }

    boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** The same with another last day. */
    Suppression endingOn(Optional<LocalDate> newUntil) {
        return new Suppression(rule, newUntil, reason, location, scope);
    }

    /** What stays the same when lines move: two suppressions of one key, in two versions of a tree, are the same one. */
    String key() {
        return rule + " " + scope.key();
    }

    /** Which findings a suppression reaches. */
    interface Scope {
        boolean covers(Finding finding);

        /** Tells it from other scopes, also when lines have moved. */
        String key();
    }
}
