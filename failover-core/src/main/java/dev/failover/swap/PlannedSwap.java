package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;

/** A swap, and where its workload is. */
public record PlannedSwap(Target target, ServiceSwap swap) {
    public String service() {
        return swap.service().toString();
    }
}
