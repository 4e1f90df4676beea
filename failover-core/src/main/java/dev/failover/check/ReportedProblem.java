package dev.failover.check;

import dev.failover.flux.EntryPoint;
import dev.failover.source.Problem;
import java.util.Optional;

/** A problem of a lower layer, and the entry point whose build showed it. */
public record ReportedProblem(Problem problem, Optional<EntryPoint> entryPoint) {

    /** The finding that it is under a rule: its own place and advice, and the lighter of the two judgements. */
    public Finding under(RuleInfo rule) {
        Severity level = Severity.of(problem.level());
        Severity severity = level.compareTo(rule.severity()) < 0 ? rule.severity() : level;
        Finding placed = rule.finding(problem.message(), problem.location())
                .weighing(severity)
                .relatedTo(problem.related());
        Finding finding = problem.subject().map(placed::of).orElse(placed);
        Finding mendable = problem.advice().isEmpty()
                ? finding
                : finding.fixedBy(Remediation.advice(problem.advice().split("\n")));
        return entryPoint.map(e -> mendable.in(e.name())).orElse(mendable);
    }
}
