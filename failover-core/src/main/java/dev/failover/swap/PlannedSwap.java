package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;

/** A swap, and where its workload is. */
record PlannedSwap(Target target, ServiceSwap swap) {
    String service() {
        return swap.service().toString();
    }
}
