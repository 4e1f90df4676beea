package dev.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Checker;
import dev.failover.check.Finding;
import dev.failover.check.Problems;
import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.check.rules.Rules;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.SchemaCheck;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the rules over a model. */
record Judgement(String goals, RuleSettings settings) {
    private static final Checker CHECKER = new Checker(Rules.ALL);
    private static final Checker OF_A_SWAP = new Checker(Rules.OF_A_SWAP);

    private record Key(String rule, String path, String message) {}

    /** @param syntax what is wrong with the files by themselves */
    CheckContext context(Model model, List<Problem> syntax) {
        return context(model, syntax, List.of());
    }

    /** @param fromServer what a running cluster has said of the resources */
    CheckContext context(Model model, List<Problem> syntax, List<ResourceViolation> fromServer) {
        List<ResourceViolation> violations = new ArrayList<>(
                SchemaCheck.violations(model.tree(), model.clusters().clusters(), model.schemas()));
        violations.addAll(fromServer);
        return new CheckContext(
                model.tree(),
                model.clusters(),
                model.topologies(),
                Problems.of(syntax, model.clusters(), model.topologies()),
                violations,
                model.options(),
                goals,
                settings);
    }

    List<Finding> findings(CheckContext context) {
        return CHECKER.findings(context);
    }

    /** @param findings those that count */
    Verdict verdict(List<Finding> findings, CheckContext context) {
        return CHECKER.verdict(findings, context);
    }

    /** The errors of the second model that the first doesn't have; moved lines don't make an error new. */
    List<Finding> newErrors(Model before, Model after) {
        Set<Key> known = new HashSet<>();
        OF_A_SWAP.findings(context(before, List.of())).forEach(f -> known.add(key(f)));
        return OF_A_SWAP.findings(context(after, List.of())).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .filter(f -> !known.contains(key(f)))
                .toList();
    }

    private static Key key(Finding finding) {
        return new Key(finding.rule(), finding.location().path(), finding.message());
    }
}
