package dev.failover.goal.validate;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.source.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows exact remediations in memory; one counts if its finding is gone afterwards and no error is new. */
final class ProvedFixes {
    private final TreeChecker checker;
    private final List<Finding> fixed = new ArrayList<>();
    private final Set<Finding.Key> tried = new HashSet<>();
    private CheckedTree state;

    ProvedFixes(TreeChecker checker, CheckedTree start) {
        this.checker = checker;
        this.state = start;
    }

    List<Finding> fixed() {
        return fixed;
    }

    /** What there is after the fixes. */
    CheckedTree state() {
        return state;
    }

    /** One fix may show what the next one needs: goes on until nothing is left to follow that wasn't tried. */
    void run() {
        for (List<Finding> next = candidates(); !next.isEmpty(); next = candidates()) {
            if (!apply(next)) {
                Finding first = next.get(0);
                apply(List.of(first));
                tried.add(first.key());
            }
        }
    }

    /** Those whose edits can be made together. */
    private List<Finding> candidates() {
        List<Finding> together = new ArrayList<>();
        List<TextEdit> taken = new ArrayList<>();
        for (Finding finding : state.findings()) {
            List<TextEdit> edits = edits(finding);
            boolean free = edits.stream().noneMatch(edit -> taken.stream().anyMatch(edit::clashesWith));
            if (!edits.isEmpty() && free && !tried.contains(finding.key())) {
                together.add(finding);
                taken.addAll(edits);
            }
        }
        return together;
    }

    private static List<TextEdit> edits(Finding finding) {
        return finding.remediation()
                .filter(Remediation::isExact)
                .map(Remediation::edits)
                .orElse(List.of());
    }

    private boolean apply(List<Finding> findings) {
        List<TextEdit> edits = findings.stream().flatMap(f -> edits(f).stream()).toList();
        CheckedTree after = checker.check(state.model().with(edits));
        Set<Finding.Key> before = keys(state);
        Set<Finding.Key> now = keys(after);
        boolean gone = findings.stream().map(Finding::key).noneMatch(now::contains);
        boolean worse =
                after.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR && !before.contains(f.key()));
        if (gone && !worse) {
            fixed.addAll(findings);
            state = after;
        }
        return gone && !worse;
    }

    private static Set<Finding.Key> keys(CheckedTree checked) {
        return checked.findings().stream().map(Finding::key).collect(Collectors.toSet());
    }
}
