package dev.failover.goal.swap;

import dev.failover.goal.swap.result.SwapResult;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One promote or demote: plan and prove on the tip, commit, and begin anew where somebody else was faster. */
public final class SwapGoal {
    private final SwapRequest request;
    private final SwapBranch branch;
    private final PlanCheck check;
    private final LastStep lastStep;
    private final SwapResults results;
    private final PushRetry retries;

    SwapGoal(
            SwapRequest request,
            SwapBranch branch,
            PlanCheck check,
            LastStep lastStep,
            SwapResults results,
            PushRetry retries) {
        this.request = request;
        this.branch = branch;
        this.check = check;
        this.lastStep = lastStep;
        this.results = results;
        this.retries = retries;
    }

    public SwapResult run() {
        List<SwapPlan> overtaken = new ArrayList<>();
        Optional<SwapResult> result = attempt(overtaken);
        while (result.isEmpty()) {
            retries.next(branch.destination());
            result = attempt(overtaken);
        }
        return result.get();
    }

    private Optional<SwapResult> attempt(List<SwapPlan> overtaken) {
        SwapTip tip = branch.tip();
        SwapOutcome outcome = tip.plan(request);
        if (outcome instanceof SwapOutcome.Refused refused) {
            return Optional.of(results.refused(tip, refused));
        }
        if (outcome instanceof SwapOutcome.NothingToDo nothing) {
            return Optional.of(results.nothingToDo(tip, nothing.services()));
        }
        SwapPlan plan = ((SwapOutcome.Planned) outcome).plan();
        PlanCheck.Result checked = check.of(plan, tip, overtaken);
        overtaken.add(plan);
        return lastStep.take(plan, tip, checked);
    }
}
