package dev.failover;

import dev.failover.check.Finding;
import dev.failover.git.CheckoutOutcome;
import dev.failover.git.CommitId;
import dev.failover.git.CommitOutcome;
import dev.failover.git.CommitRequest;
import dev.failover.git.Destination;
import dev.failover.git.GitRepository;
import dev.failover.git.Identity;
import dev.failover.git.UnifiedDiff;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapPlanner;
import dev.failover.swap.SwapRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One promote or demote: plan and prove on the tip, commit, and begin anew where somebody else was faster. */
final class SwapRun {
    private final Workspace workspace;
    private final SwapOptions options;
    private final SwapRequest request;
    private final Judgement judgement;
    private final Clock clock;
    private final GitRepository repository;
    private final Destination destination;
    private final SwapTexts texts;
    private final Optional<Identity> author;
    private final Optional<Identity> committer;

    SwapRun(Workspace workspace, SwapOptions options, Commands commands, Clock clock) {
        this.workspace = workspace;
        this.options = options;
        this.request = SwapRequests.of(options);
        this.judgement = new Judgement(commands.goals());
        this.clock = clock;
        this.repository = workspace.repository();
        CommitOptions commit = options.commit();
        this.author = SwapRequests.identity("failover.author", commit.author());
        this.committer = SwapRequests.identity("failover.committer", commit.committer());
        this.destination = repository.destination(commit.push(), commit.remote(), commit.branch());
        this.texts = new SwapTexts(options, commands, destination);
    }

    SwapResult run() {
        Retries retries = new Retries();
        Optional<SwapPlan> first = Optional.empty();
        while (true) {
            CommitId tip = repository.tip(destination);
            Model model = Model.of(workspace.at(tip), options.model());
            SwapOutcome outcome = new SwapPlanner(model.clusters(), model.options()).plan(request);
            if (!(outcome instanceof SwapOutcome.Planned planned)) {
                return withoutPlan(outcome, tip);
            }
            Optional<SwapResult> stopped = stop(planned.plan(), first, model, tip);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            first = first.or(() -> Optional.of(planned.plan()));
            Optional<SwapResult> done = commit(planned.plan(), tip);
            if (done.isPresent()) {
                return done.get();
            }
            retries.next(destination);
        }
    }

    private SwapResult withoutPlan(SwapOutcome outcome, CommitId tip) {
        if (outcome instanceof SwapOutcome.Refused refused) {
            return new SwapResult.Refused(
                    texts.refused(refused.refusals(), refused.possible()),
                    refused.refusals().stream().map(Refusal::message).toList());
        }
        Optional<CheckoutOutcome> checkout =
                options.dryRun() ? Optional.empty() : Optional.of(repository.follow(destination, tip));
        return new SwapResult.NothingToDo(
                texts.nothingToDo(((SwapOutcome.NothingToDo) outcome).services(), tip, checkout));
    }

    /** What ends the run before anything is written: a reason against it, or a dry run. */
    private Optional<SwapResult> stop(SwapPlan plan, Optional<SwapPlan> first, Model model, CommitId tip) {
        if (first.isPresent() && !Movements.of(first.get()).equals(Movements.of(plan))) {
            return Optional.of(
                    refused(
                            List.of(
                                    "Somebody else moved a service of this swap on " + destination.name()
                                            + " just now, to where it wasn't when this run began.\nSee what it is, then run the command again.")));
        }
        List<Finding> errors = judgement.newErrors(model, Model.of(plan.after(), options.model())).stream()
                .filter(f -> !request.accepted().contains(f.rule()))
                .toList();
        if (!errors.isEmpty()) {
            return Optional.of(refused(errors.stream().map(SwapRun::newError).toList()));
        }
        if (options.dryRun()) {
            String diff = UnifiedDiff.between(plan.before(), plan.after(), plan.files());
            String message = message(plan);
            return Optional.of(new SwapResult.DryRun(texts.dryRun(plan, tip, diff, message), diff, message));
        }
        List<String> inTheWay = new CheckoutGuard(workspace).inTheWay(plan);
        return inTheWay.isEmpty() ? Optional.empty() : Optional.of(refused(inTheWay));
    }

    /** Empty when the destination has moved in the meantime. */
    private Optional<SwapResult> commit(SwapPlan plan, CommitId tip) {
        CommitOutcome outcome = repository.commit(new CommitRequest(
                tip, destination, written(plan), List.of(), message(plan), author, committer, clock.instant()));
        if (outcome instanceof CommitOutcome.Committed committed) {
            return Optional.of(new SwapResult.Committed(
                    texts.committed(plan, committed.commit(), committed.checkout()),
                    committed.commit().name(),
                    destination.isRemote()));
        }
        return outcome instanceof CommitOutcome.NothingToCommit
                ? Optional.of(new SwapResult.NothingToDo(texts.nothingToDo(plan.already(), tip, Optional.empty())))
                : Optional.empty();
    }

    private List<SourceFile> written(SwapPlan plan) {
        SourceTree after = plan.after();
        return plan.files().stream()
                .map(path -> after.file(path).orElseThrow())
                .map(file -> new SourceFile(workspace.inRepository(file.path()), file.bytes()))
                .toList();
    }

    private String message(SwapPlan plan) {
        List<String> accepted =
                plan.accepted().stream().map(Refusal::id).distinct().sorted().toList();
        return new CommitMessage(plan, accepted, clock.instant()).text();
    }

    private SwapResult refused(List<String> reasons) {
        return new SwapResult.Refused(texts.inTheWay(reasons), reasons);
    }

    private static String newError(Finding finding) {
        return "The swap would make this error: " + finding.message() + "\n  at " + finding.location() + " ("
                + finding.rule() + ")\nTo swap all the same, add -Dfailover.accept=" + finding.rule()
                + " -Dfailover.reason=\"...\".";
    }
}
