package dev.failover.goal.swap;

import dev.failover.goal.Model;
import dev.failover.goal.swap.result.SwapBase;
import dev.failover.readiness.PushedCommit;
import dev.failover.readiness.Readiness;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.plan.SwapPlanner;

/**
 * The tip that a swap is planned on, and what its tree means.
 *
 * @param policy which obstacles refuse a swap there
 * @param commit what is known of the commit that will follow
 */
record SwapTip(SwapBase base, Model model, SwapPolicy policy, PushedCommit commit) {

    SwapOutcome plan(SwapRequest request) {
        return new SwapPlanner(model.clusters(), Readiness.of(model.clusters(), model.topologies(), commit), policy)
                .plan(request);
    }
}
