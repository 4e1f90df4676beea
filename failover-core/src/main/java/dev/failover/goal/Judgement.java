package dev.failover.goal;

import dev.failover.check.CheckContext;
import dev.failover.check.Checker;
import dev.failover.check.Finding;
import dev.failover.check.Problems;
import dev.failover.check.RuleSettings;
import dev.failover.check.Verdict;
import dev.failover.check.rules.Rules;
import dev.failover.readiness.Readiness;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.SchemaCheck;
import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules over a model. */
public record Judgement(String goals, RuleSettings settings) {
    private static final Checker CHECKER = new Checker(Rules.ALL);

    /** @param syntax what is wrong with the files by themselves */
    public CheckContext context(Model model, List<Problem> syntax) {
        return context(model, syntax, List.of());
    }

    /** @param fromServer what a running cluster has said of the resources */
    public CheckContext context(Model model, List<Problem> syntax, List<ResourceViolation> fromServer) {
        List<ResourceViolation> violations = new ArrayList<>(
                SchemaCheck.violations(model.tree(), model.clusters().clusters(), model.schemas()));
        violations.addAll(fromServer);
        return new CheckContext(
                model.tree(),
                model.clusters(),
                Readiness.of(model.clusters(), model.topologies()),
                Problems.of(syntax, model.clusters(), model.topologies()),
                violations,
                model.options(),
                model.schemas(),
                goals,
                settings);
    }

    public List<Finding> findings(CheckContext context) {
        return CHECKER.findings(context);
    }

    /** @param findings those that count */
    public Verdict verdict(List<Finding> findings, CheckContext context) {
        return CHECKER.verdict(findings, context);
    }
}
