package dev.failover.check;

import java.util.List;

/**
 * What the rules say of one tree.
 *
 * @param steps all of them, in their order
 * @param findings sorted by {@link Finding#ORDER}
 */
public record Verdict(List<StepResult> steps, List<Finding> findings) {
    public Verdict {
        steps = List.copyOf(steps);
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
