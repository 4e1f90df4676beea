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
import dev.failover.report.Failure;
import dev.failover.report.NextStep;
import dev.failover.report.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One validation: what counts of all that is found in a tree, and whether that fails. */
public final class ValidateGoal {
    private final Workspace workspace;
    private final TreeChecker checker;
    private final Commands commands;
    private final OutputPlace outputs;
    private final PolicyOptions policy;

    public ValidateGoal(Workspace workspace, TreeChecker checker, Commands commands, OutputPlace outputs) {
        this.workspace = workspace;
        this.checker = checker;
        this.commands = commands;
        this.outputs = outputs;
        this.policy = checker.options().policy();
    }

    public ValidateResult run() {
        return policy.since().map(this::since).orElseGet(this::now);
    }

    private ValidateResult since(String revision) {
        SinceComparison.Outcome outcome = new SinceComparison(workspace, checker, commands, revision).run();
        CheckedTree head = outcome.head();
        return result(
                head.verdict(outcome.known().split(head.findings()), outcome.weakened()),
                head.model(),
                Optional.of(outcome.comparison()));
    }

    private ValidateResult now() {
        CheckedTree checked = checker.check(workspace.checkout());
        Baseline baseline = policy.baseline()
                .map(path -> BaselineGoal.read(checked.model().tree(), path, commands))
                .orElse(Baseline.NONE);
        List<Finding> more = new ArrayList<>(baseline.findings());
        if (checker.sawAll(checked.model())) {
            policy.baseline()
                    .ifPresent(path -> more.addAll(baseline.fixed(
                            checked.findings(), commands.baseline(path).line())));
        }
        return result(
                checked.verdict(baseline.known().split(checked.findings()), more), checked.model(), Optional.empty());
    }

    private ValidateResult result(Verdict verdict, Model model, Optional<Comparison> comparison) {
        Optional<Failure> found = policy.failOn().failure(verdict);
        int services = Coverage.of(model.clusters(), model.topologies()).services();
        if (services < policy.minServices()) {
            return result(
                    verdict,
                    model,
                    comparison,
                    Stream.concat(found.stream(), Stream.of(new Failure.TooFewServices(services, policy.minServices())))
                            .toList(),
                    Stream.concat(
                                    found.flatMap(failure -> next(verdict, model)).stream(),
                                    Stream.of(new NextStep(NextStep.Purpose.FIND_SERVICES, commands.status())))
                            .toList());
        }
        return found.isEmpty() && isEmptyRun(verdict, model)
                ? result(
                        verdict,
                        model,
                        comparison,
                        List.of(new Failure.NothingToCheck()),
                        List.of(new NextStep(NextStep.Purpose.NAME_TREE, Optional.empty())))
                : result(
                        verdict,
                        model,
                        comparison,
                        found.stream().toList(),
                        next(verdict, model).stream().toList());
    }

    private ValidateResult result(
            Verdict verdict,
            Model model,
            Optional<Comparison> comparison,
            List<Failure> failures,
            List<NextStep> next) {
        Review review = new Review(
                workspace.inRepository(),
                verdict,
                failures,
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

    private Optional<NextStep> next(Verdict verdict, Model model) {
        if (verdict.count(Severity.ERROR) == 0) {
            return new SuggestedSwap(model, commands).step();
        }
        return Optional.of(new NextStep(
                policy.since().isPresent() ? NextStep.Purpose.VALIDATE_COMMITTED : NextStep.Purpose.VALIDATE_AGAIN,
                commands.validate(checker.options().properties())));
    }
}
