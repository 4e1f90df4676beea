package dev.failover.check.policy;

import dev.failover.check.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Findings that were there before, by their fingerprints. */
public record KnownFindings(Set<String> fingerprints) {
    public KnownFindings {
        fingerprints = Set.copyOf(fingerprints);
    }

    public static KnownFindings of(List<Finding> findings) {
        return new KnownFindings(Fingerprint.of(findings).keySet());
    }

    public KnownFindings and(KnownFindings others) {
        Set<String> all = new HashSet<>(fingerprints);
        all.addAll(others.fingerprints);
        return new KnownFindings(all);
    }

    /** Tells what is new from what isn't. What is said of the policy itself is always new. */
    public Split split(List<Finding> findings) {
        List<Finding> fresh = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        Fingerprint.of(findings)
                .forEach((fingerprint, finding) -> (fingerprints.contains(fingerprint)
                                        && !PolicyRule.isPolicy(finding.rule())
                                ? known
                                : fresh)
                        .add(finding));
        return new Split(fresh, known);
    }

    /** Findings that are new, and those that aren't. */
    public record Split(List<Finding> fresh, List<Finding> known) {
        public Split {
            fresh = List.copyOf(fresh);
            known = List.copyOf(known);
        }
    }
}
