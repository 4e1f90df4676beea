package dev.failover.check.policy;

import dev.failover.check.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings that were there before, by their fingerprints.
 *
 * @param listed in a file. Whoever writes that could list what is said of the policy itself, which is new all the same
 * @param found in an older tree
 */
public record KnownFindings(Set<String> listed, Set<String> found) {
    public KnownFindings {
        listed = Set.copyOf(listed);
        found = Set.copyOf(found);
    }

    static KnownFindings listed(Set<String> fingerprints) {
        return new KnownFindings(fingerprints, Set.of());
    }

    /** These, and others that a tree has. */
    public KnownFindings and(List<Finding> findings) {
        Set<String> all = new HashSet<>(found);
        all.addAll(Fingerprint.of(findings).keySet());
        return new KnownFindings(listed, all);
    }

    /** Tells what is new from what isn't. */
    public Split split(List<Finding> findings) {
        List<Finding> fresh = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        Fingerprint.of(findings).forEach((fingerprint, finding) -> {
            boolean isKnown = found.contains(fingerprint) || isListed(fingerprint, finding);
            (isKnown ? known : fresh).add(finding);
        });
        return new Split(fresh, known);
    }

    private boolean isListed(String fingerprint, Finding finding) {
        return listed.contains(fingerprint) && !PolicyRule.isPolicy(finding.rule());
    }

    /** Findings that are new, and those that aren't. */
    public record Split(List<Finding> fresh, List<Finding> known) {
        public Split {
            fresh = List.copyOf(fresh);
            known = List.copyOf(known);
        }
    }
}
