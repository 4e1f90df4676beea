package dev.failover.goal.swap;

import dev.failover.goal.Model;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.plan.SwapPlanner;

/** The tip that a swap is planned on, and what its tree means. */
record SwapTip(SwapBase base, Model model) {

    SwapOutcome plan(SwapRequest request) {
        return new SwapPlanner(model.clusters(), model.topologies()).plan(request);
    }
}
