package dev.failover.goal.swap;

import dev.failover.command.Command;
import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.Destination;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.goal.swap.result.MovedService;
import dev.failover.goal.swap.result.NextCommand;
import dev.failover.goal.swap.result.NextCommand.Purpose;
import dev.failover.goal.swap.result.SkippedService;
import dev.failover.goal.swap.result.SwapNotes;
import dev.failover.goal.swap.result.SwapRefusal;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.rollout.ServiceRollout;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.SwapStrategy;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has become of a swap, as data. */
record SwapResults(SwapOptions options, SwapRequest request, SwapBranch branch, SwapCommand repeated) {

    SwapResult refused(SwapTip tip, SwapOutcome.Refused refused) {
        List<Refusal> refusals = refused.refusals();
        List<String> heard = Stream.concat(refusals.stream().map(Refusal::service), refused.possible().stream())
                .toList();
        return new SwapResult.Refused(
                tip.base(),
                SwapResult.Stage.PLAN,
                refusals.stream().map(this::refusal).toList(),
                onlyInWorkTree(refusals),
                skipped(tip, heard),
                next(refused));
    }

    SwapResult refused(SwapTip tip, List<SwapRefusal> refusals) {
        return new SwapResult.Refused(tip.base(), SwapResult.Stage.COMMIT, refusals, List.of(), List.of(), List.of());
    }

    SwapResult nothingToDo(SwapTip tip, List<FailoverService> services) {
        SwapNotes notes =
                new SwapNotes(names(services), List.of(), List.of(), skipped(tip, List.of()), branch.unusedSettings());
        Optional<CheckoutOutcome> checkout = options.dryRun()
                ? Optional.empty()
                : Optional.of(branch.follow(tip.base().tip()));
        return new SwapResult.NothingToDo(
                tip.base(), notes, options.services().activeOn().isPresent(), checkout, awaited(tip, services));
    }

    List<MovedService> moved(SwapPlan plan) {
        return plan.swaps().stream()
                .map(swap -> MovedService.of(swap, plan.direction()))
                .toList();
    }

    SwapNotes notes(SwapPlan plan, SwapTip tip, PlanCheck.Result checked, UsedAcceptance accepted) {
        List<String> moved =
                plan.swaps().stream().map(swap -> swap.service().toString()).toList();
        return new SwapNotes(
                names(plan.already()),
                accepted.unused(),
                checked.warnings(),
                skipped(tip, moved),
                branch.unusedSettings());
    }

    NextCommand inEarnest(List<MovedService> services) {
        return new NextCommand(
                Purpose.SWAP,
                repeated.inEarnest(services.stream().map(MovedService::service).toList()));
    }

    /** What brings a commit to the remote; empty where it is there. */
    List<NextCommand> toPush(Destination target) {
        if (target.isRemote()) {
            return List.of();
        }
        if (!options.commit().push()) {
            String remote = options.commit().remote().orElse("origin");
            return List.of(new NextCommand(Purpose.PUSH, Command.of("git", "push", remote, target.branch())));
        }
        return List.of(
                new NextCommand(Purpose.ADD_REMOTE, Command.of("git", "remote", "add", "origin", "URL")),
                new NextCommand(Purpose.PUSH, Command.of("git", "push", "-u", "origin", target.branch())));
    }

    private SwapRefusal refusal(Refusal refusal) {
        return SwapRefusal.of(refusal, refusal.acceptable() ? List.of(repeated.accepting(refusal.id())) : List.of());
    }

    private List<NextCommand> next(SwapOutcome.Refused refused) {
        List<NextCommand> next = new ArrayList<>();
        if (options.strategy() == SwapStrategy.REFUSE
                && refused.refusals().stream().allMatch(Refusal::isPatchable)
                && !refused.refusals().isEmpty()) {
            next.add(new NextCommand(Purpose.SWAP_WITH_PATCH, repeated.withPatch()));
        }
        if (refused.refusals().stream().anyMatch(Refusal::isSeenByValidation)) {
            next.add(new NextCommand(Purpose.VALIDATE, repeated.commands().validate(List.of())));
        }
        if (!refused.possible().isEmpty()) {
            next.add(new NextCommand(Purpose.SWAP_THE_REST, repeated.forOnly(refused.possible())));
        }
        return next;
    }

    private List<SkippedService> skipped(SwapTip tip, Collection<String> heard) {
        return new SkippedServices(tip.model(), request, repeated).besides(heard);
    }

    /** What the user sees on the disk isn't what was read, which isn't plain to everybody. */
    private List<String> onlyInWorkTree(List<Refusal> refusals) {
        List<String> unknown = refusals.stream()
                .filter(r -> r.id().equals(Refusal.SERVICE_UNKNOWN))
                .map(Refusal::service)
                .toList();
        if (unknown.isEmpty() || options.remote().repository().isPresent()) {
            return List.of();
        }
        List<Topology> here = branch.workTree();
        return unknown.stream()
                .filter(name -> here.stream().anyMatch(t -> t.service(name).isPresent()))
                .toList();
    }

    private Optional<AwaitedRollout> awaited(SwapTip tip, List<FailoverService> services) {
        if (options.dryRun()
                || options.remote().pullRequest()
                || !branch.destination().isRemote()) {
            return Optional.empty();
        }
        List<Topology> chosen = tip.model().topologies().stream()
                .filter(t -> request.isAbout(t.cluster()))
                .toList();
        List<ServiceRollout> expected = new ExpectedRollout(request.direction().target()).already(services, chosen);
        return Optional.of(expected)
                .filter(rollouts -> !rollouts.isEmpty())
                .map(rollouts -> new AwaitedRollout(tip.base().tip().name(), rollouts));
    }

    private static List<String> names(List<FailoverService> services) {
        return services.stream().map(FailoverService::toString).toList();
    }
}
