package dev.failover.goal.follow;

import dev.failover.Failover;
import dev.failover.rollout.ServiceRollout;
import java.util.List;

/**
 * What {@link Failover#follow} is to see in a cluster.
 *
 * @param commit its full id; Flux's branch holds it
 * @param services where that commit puts them
 */
public record AwaitedRollout(String commit, List<ServiceRollout> services) {
    public AwaitedRollout {
        services = List.copyOf(services);
    }
}
