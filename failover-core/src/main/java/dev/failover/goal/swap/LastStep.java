package dev.failover.goal.swap;

import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.Destination;
import dev.failover.git.tree.UnifiedDiff;
import dev.failover.goal.swap.result.FluxRollout;
import dev.failover.goal.swap.result.MovedService;
import dev.failover.goal.swap.result.SwapRefusal;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with a plan: a commit, or in a dry run the look at one. */
record LastStep(SwapRequest request, boolean dryRun, SwapCommit commit, SwapResults results) {

    /** Empty when the branch has moved in the meantime. */
    Optional<SwapResult> take(SwapPlan plan, SwapTip tip, PlanCheck.Result checked) {
        List<SwapRefusal> against = dryRun
                ? checked.against()
                : Stream.concat(checked.against().stream(), checked.inCheckout().stream())
                        .toList();
        if (!against.isEmpty()) {
            return Optional.of(results.refused(tip, against));
        }
        UsedAcceptance accepted = UsedAcceptance.of(plan, checked, request);
        return dryRun ? Optional.of(look(plan, tip, checked, accepted)) : commit(plan, tip, checked, accepted);
    }

    private SwapResult look(SwapPlan plan, SwapTip tip, PlanCheck.Result checked, UsedAcceptance accepted) {
        List<MovedService> services = results.moved(plan);
        return new SwapResult.DryRun(
                tip.base(),
                services,
                results.notes(plan, tip, checked, accepted),
                UnifiedDiff.between(plan.before(), plan.after(), plan.files()),
                commit.message(plan, accepted),
                checked.inCheckout(),
                results.inEarnest(services));
    }

    private Optional<SwapResult> commit(SwapPlan plan, SwapTip tip, PlanCheck.Result checked, UsedAcceptance accepted) {
        Destination target = commit.target(plan);
        CommitOutcome outcome = commit.make(plan, accepted, tip.base().tip(), target);
        if (outcome instanceof CommitOutcome.Committed made) {
            return Optional.of(new SwapResult.Committed(
                    tip.base(),
                    results.moved(plan),
                    results.notes(plan, tip, checked, accepted),
                    made.commit().name(),
                    target,
                    made.checkout(),
                    commit.pullRequest(target),
                    FluxRollout.of(plan, tip.model().topologies()),
                    results.toPush(target),
                    ExpectedRollout.of(plan)));
        }
        return outcome instanceof CommitOutcome.NothingToCommit
                ? Optional.of(results.nothingToDo(tip, plan.already()))
                : Optional.empty();
    }
}
