package dev.failover.goal.validate;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.check.policy.Baseline;
import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.goal.OutputPlace;
import dev.failover.goal.Workspace;
import dev.failover.report.Comparison;
import dev.failover.report.Coverage;
import dev.failover.report.Documentation;
import dev.failover.report.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One validation: what counts of all that is found in a tree, and whether that fails. */
public final class ValidateGoal {
    private final Workspace workspace;
    private final Assessor assessor;
    private final Commands commands;
    private final OutputPlace outputs;
    private final PolicyOptions policy;

    public ValidateGoal(Workspace workspace, Assessor assessor, Commands commands, OutputPlace outputs) {
        this.workspace = workspace;
        this.assessor = assessor;
        this.commands = commands;
        this.outputs = outputs;
        this.policy = assessor.options().policy();
    }

    public ValidateResult run() {
        return policy.since().map(this::since).orElseGet(this::now);
    }

    private ValidateResult since(String revision) {
        SinceComparison.Outcome outcome = new SinceComparison(workspace, assessor, commands, revision).run();
        Assessment head = outcome.head();
        return result(
                head.verdict(outcome.known().split(head.findings()), outcome.weakened()),
                head.model(),
                Optional.of(outcome.comparison()));
    }

    private ValidateResult now() {
        Assessment assessment = assessor.assess(workspace.checkout());
        Baseline baseline = policy.baseline()
                .map(path -> BaselineGoal.read(assessment.model().tree(), path, commands))
                .orElse(Baseline.NONE);
        List<Finding> more = new ArrayList<>(baseline.findings());
        if (assessor.sawAll(assessment.model())) {
            policy.baseline()
                    .ifPresent(path -> more.addAll(baseline.fixed(
                            assessment.findings(), commands.baseline(path).line())));
        }
        return result(
                assessment.verdict(baseline.known().split(assessment.findings()), more),
                assessment.model(),
                Optional.empty());
    }

    private ValidateResult result(Verdict verdict, Model model, Optional<Comparison> comparison) {
        Optional<String> failure = policy.failOn().failure(verdict);
        TooFewServices few = new TooFewServices(
                Coverage.of(model.clusters(), model.topologies()).services(), policy.minServices(), commands);
        if (few.applies()) {
            return result(
                    verdict,
                    model,
                    comparison,
                    Optional.of(failure.map(why -> why + " ").orElse("") + few.failure()),
                    Stream.concat(
                                    failure.isEmpty() ? Stream.empty() : next(verdict, model).stream(),
                                    few.next().stream())
                            .toList());
        }
        return failure.isEmpty() && isEmptyRun(verdict, model)
                ? result(
                        verdict,
                        model,
                        comparison,
                        Optional.of("Nothing was found to check."),
                        whatToName(model.tree().name()))
                : result(verdict, model, comparison, failure, next(verdict, model));
    }

    private ValidateResult result(
            Verdict verdict,
            Model model,
            Optional<Comparison> comparison,
            Optional<String> failure,
            List<String> next) {
        Review review = new Review(
                workspace.inRepository(),
                verdict,
                failure,
                Documentation.RULES,
                model.clusters(),
                model.topologies(),
                next,
                Documentation.VERSION,
                comparison);
        return new ValidateResult(review, outputs);
    }

    /** What looks green because nobody looked at anything is worse than red. */
    private boolean isEmptyRun(Verdict verdict, Model model) {
        return !policy.allowEmpty()
                && verdict.count(Severity.ERROR) == 0
                && model.clusters().clusters().isEmpty()
                && !Manifests.areIn(model.tree());
    }

    private static List<String> whatToName(String tree) {
        return List.of(
                "Nothing was found to check in " + tree
                        + ": no Flux Kustomization, no kustomization file, no manifest.",
                "Set -Dfailover.directory=DIRECTORY to the repository, or accept this with"
                        + " -Dfailover.allowEmpty=true.");
    }

    private List<String> next(Verdict verdict, Model model) {
        if (verdict.count(Severity.ERROR) > 0) {
            return List.of(
                    policy.since().isPresent()
                            ? "Fix the errors, commit, then run again:"
                            : "Fix the errors, then run again:",
                    "   " + commands.validate(assessor.options().properties()).line());
        }
        return new SuggestedSwap(model, commands).lines();
    }
}
