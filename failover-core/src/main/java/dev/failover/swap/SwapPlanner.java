package dev.failover.swap;

import dev.failover.flux.Clusters;
import dev.failover.topology.TopologyOptions;

/** Plans and proves. */
public final class SwapPlanner {
    private final Clusters clusters;
    private final TopologyOptions options;

    public SwapPlanner(Clusters clusters, TopologyOptions options) {
        this.clusters = clusters;
        this.options = options;
    }

    /** Plans, edits in memory, builds again and compares; never throws for what the user wrote or asked. */
    public SwapOutcome plan(SwapRequest request) {
        throw new UnsupportedOperationException("next commit: " + clusters + options + request);
    }
}
