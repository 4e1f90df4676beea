package dev.failover.check;

import java.util.Comparator;
import java.util.List;

/**
 * What the rules found in one tree.
 *
 * @param steps all of them, in their order
 * @param findings those that count, sorted by {@link Finding#ORDER}
 * @param accepted those that somebody suppressed, in the same order
 * @param known those in the baseline or in an older commit, in the same order
 */
public record Verdict(
        List<StepResult> steps, List<Finding> findings, List<AcceptedFinding> accepted, List<Finding> known) {
    public Verdict {
        steps = List.copyOf(steps);
        findings = sorted(findings);
        accepted = accepted.stream()
                .sorted(Comparator.comparing(AcceptedFinding::finding, Finding.ORDER))
                .toList();
        known = sorted(known);
    }

    public Verdict(List<StepResult> steps, List<Finding> findings) {
        this(steps, findings, List.of(), List.of());
    }

    /** The same, without the findings that were accepted or known. */
    public Verdict without(List<AcceptedFinding> newAccepted, List<Finding> newKnown) {
        return new Verdict(steps, findings, newAccepted, newKnown);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Finding.ORDER).toList();
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
