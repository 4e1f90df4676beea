package dev.failover.goal.follow;

import dev.failover.Failover;
import dev.failover.rollout.ServiceRollout;
import java.util.List;

/**
 * What {@link Failover#follow} waits for in a cluster.
 *
 * @param commit its full id, 40 hexadecimal digits; it is on Flux's branch
 * @param services the expected state of each service
 */
public record AwaitedRollout(String commit, List<ServiceRollout> services) {
    public AwaitedRollout {
        services = List.copyOf(services);
    }
}
