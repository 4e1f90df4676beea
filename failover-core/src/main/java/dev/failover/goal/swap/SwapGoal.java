package dev.failover.goal.swap;

import dev.failover.FailoverException;
import dev.failover.git.Delivery;
import dev.failover.git.GitRepository;
import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.NewRemoteBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.tree.UnifiedDiff;
import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.Workspace;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.goal.swap.text.RefusalText;
import dev.failover.goal.swap.text.SkippedServices;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.readiness.Readiness;
import dev.failover.rollout.ServiceRollout;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.plan.SwapPlanner;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One promote or demote: plan and prove on the tip, commit, and begin anew where somebody else was faster. */
public final class SwapGoal {
    private final Workspace workspace;
    private final SwapOptions options;
    private final ModelOptions modelOptions;
    private final SwapRequest request;
    private final LocalDate today;
    private final Objections objections;
    private final PushRetry retries;
    private final Delivery delivery;
    private final Destination destination;
    private final SwapCommit commit;
    private final SwapText texts;
    private final RefusalText refusedText;

    /** Refuses what makes no sense, and a repository in which it can't be told where a commit belongs. */
    public SwapGoal(Workspace workspace, SwapOptions options, Commands commands, Instant now, PushRetry retries) {
        this.workspace = workspace;
        this.options = options;
        this.modelOptions = workspace.located(options.tree(), options.model());
        this.request = SwapRequests.of(options);
        AcceptableIds.requireKnown(options.acceptance().rules());
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.objections = new Objections(request, new NewErrors(commands.goals(), options.rules(), today));
        SwapCommit.People people = SwapCommit.People.of(options.commit());
        this.retries = retries;
        GitRepository repository = workspace.repository();
        if (options.remote().credentials().helper()) {
            repository.useCredentialHelper();
        }
        this.delivery = repository.delivery(options.remote().credentials().settings());
        this.destination = delivery.destination(
                options.commit().push(),
                options.commit().remote(),
                options.commit().branch());
        this.commit = new SwapCommit(workspace, options, people, delivery, destination, now);
        this.refusedText = new RefusalText(options, commands);
        this.texts = new SwapText(options, commands, destination, repository.notUnderstood());
    }

    public SwapResult run() {
        try {
            return swap();
        } catch (GitException e) {
            throw new FailoverException(texts.failed(e), e);
        }
    }

    private SwapResult swap() {
        Optional<SwapPlan> first = Optional.empty();
        while (true) {
            CommitId tip = delivery.tip(destination);
            Model model = Model.of(workspace.at(destination, tip), modelOptions).configured();
            SwapOutcome outcome = new SwapPlanner(
                            model.clusters(),
                            Readiness.of(model.clusters(), model.topologies()),
                            new SwapPolicy(model, options.rules(), today))
                    .plan(request);
            if (!(outcome instanceof SwapOutcome.Planned planned)) {
                return withoutPlan(outcome, model, tip);
            }
            SwapPlan plan = planned.plan();
            Objections.Heard heard = objections.to(plan, first, model, destination);
            List<String> against = new ArrayList<>(heard.against());
            List<String> inCheckout =
                    options.remote().pullRequest() ? List.of() : new CheckoutGuard(workspace).inTheWay(plan);
            if (!options.dryRun()) {
                against.addAll(inCheckout);
            }
            if (!against.isEmpty()) {
                return new SwapResult.Refused(RefusalText.inTheWay(against), against);
            }
            Optional<SwapResult> done = options.dryRun()
                    ? Optional.of(dryRun(plan, heard, model, tip, inCheckout))
                    : commit(plan, heard, model, tip);
            if (done.isPresent()) {
                return done.get();
            }
            first = first.or(() -> Optional.of(plan));
            retries.next(destination);
        }
    }

    private SwapResult withoutPlan(SwapOutcome outcome, Model model, CommitId tip) {
        if (outcome instanceof SwapOutcome.Refused refused) {
            List<String> heard = Stream.concat(
                            refused.refusals().stream().map(Refusal::service), refused.possible().stream())
                    .toList();
            return new SwapResult.Refused(
                    refusedText.of(
                            refused.refusals(),
                            refused.possible(),
                            workspace.at(destination, tip).name(),
                            onlyInWorkTree(refused.refusals())
                                    + SwapText.lines(notMoved(model).besides(heard))),
                    refused.refusals().stream().map(Refusal::message).toList());
        }
        List<FailoverService> services = ((SwapOutcome.NothingToDo) outcome).services();
        String leftOut = SwapText.lines(notMoved(model).besides(List.of()));
        if (options.dryRun()) {
            return new SwapResult.NothingToDo(
                    texts.nothingToDo(services, tip, Optional.empty()) + leftOut, Optional.empty());
        }
        CheckoutOutcome checkout = delivery.follow(destination, tip);
        List<ServiceRollout> expected =
                new ExpectedRollout(request.direction().target()).already(services, chosen(model));
        return new SwapResult.NothingToDo(
                texts.nothingToDo(services, tip, Optional.of(checkout)) + leftOut,
                destination.isRemote() && !options.remote().pullRequest() && !expected.isEmpty()
                        ? Optional.of(new AwaitedRollout(tip.name(), expected))
                        : Optional.empty());
    }

    private SkippedServices notMoved(Model model) {
        return new SkippedServices(model, request, texts.repeated());
    }

    private List<Topology> chosen(Model model) {
        return model.topologies().stream()
                .filter(t -> request.isAbout(t.cluster()))
                .toList();
    }

    /** What the user sees on the disk isn't what was read, which isn't plain to everybody. */
    private String onlyInWorkTree(List<Refusal> refusals) {
        List<String> unknown = refusals.stream()
                .filter(r -> r.id().equals(Refusal.SERVICE_UNKNOWN))
                .map(Refusal::service)
                .toList();
        if (unknown.isEmpty() || options.remote().repository().isPresent()) {
            return "";
        }
        List<Topology> here = Model.of(workspace.checkout(), modelOptions).topologies();
        return unknown.stream()
                .filter(name -> here.stream().anyMatch(t -> t.service(name).isPresent()))
                .map(name -> "\nYour work tree has " + name + ": commit " + (destination.isRemote() ? "and push " : "")
                        + "it first.\n")
                .collect(Collectors.joining());
    }

    private SwapResult dryRun(
            SwapPlan plan, Objections.Heard heard, Model model, CommitId tip, List<String> inCheckout) {
        String diff = UnifiedDiff.between(plan.before(), plan.after(), plan.files());
        UsedAcceptance accepted = UsedAcceptance.of(plan, heard, request);
        String message = commit.message(plan, accepted);
        return new SwapResult.DryRun(
                texts.dryRun(plan, tip, diff, message, notes(plan, model, heard, accepted), inCheckout), diff, message);
    }

    /** Empty when the destination has moved in the meantime. */
    private Optional<SwapResult> commit(SwapPlan plan, Objections.Heard heard, Model model, CommitId tip) {
        Destination target = commit.target(plan);
        UsedAcceptance accepted = UsedAcceptance.of(plan, heard, request);
        CommitOutcome outcome = commit.make(plan, accepted, tip, target);
        if (outcome instanceof CommitOutcome.Committed committed) {
            String applied = new FluxRollout(model.topologies(), plan).text();
            String next = target instanceof NewRemoteBranch branch
                    ? commit.pullRequest(branch).text()
                    : applied;
            return Optional.of(new SwapResult.Committed(
                    texts.committed(
                            plan,
                            target,
                            committed.commit(),
                            committed.checkout(),
                            next,
                            notes(plan, model, heard, accepted)),
                    committed.commit().name(),
                    destination.isRemote(),
                    ExpectedRollout.of(plan)));
        }
        return outcome instanceof CommitOutcome.NothingToCommit
                ? Optional.of(new SwapResult.NothingToDo(
                        texts.nothingToDo(plan.already(), tip, Optional.empty()), Optional.empty()))
                : Optional.empty();
    }

    private List<String> notes(SwapPlan plan, Model model, Objections.Heard heard, UsedAcceptance accepted) {
        List<String> moved =
                plan.swaps().stream().map(swap -> swap.service().toString()).toList();
        return Stream.of(
                        accepted.unusedSentence().stream(),
                        heard.warnings().stream(),
                        notMoved(model).besides(moved).stream())
                .flatMap(notes -> notes)
                .toList();
    }
}
