package dev.failover.check;

import java.util.Comparator;
import java.util.List;

/**
 * What the rules say of one tree.
 *
 * @param steps all of them, in their order
 * @param findings those that count, sorted by {@link Finding#ORDER}
 * @param accepted those that somebody has suppressed, sorted likewise
 * @param known those that were there before, by a baseline or an older commit, sorted likewise
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

    /** The same, with what was taken out of it. */
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
