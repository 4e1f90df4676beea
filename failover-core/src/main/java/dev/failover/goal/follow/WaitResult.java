package dev.failover.goal.follow;

import dev.failover.command.Command;
import dev.failover.rollout.RolloutProgress;
import dev.failover.rollout.ServiceRollout;
import java.util.List;

/**
 * The result of waiting for a swap in the cluster.
 *
 * @param commit its full id
 * @param limit the timeout, as it was typed
 * @param services the last state of each service
 * @param progress all changes, in order
 */
public record WaitResult(String commit, String limit, List<Followed> services, List<RolloutProgress> progress) {

    /**
     * @param seen the last state, in one line
     * @param arrived whether it runs where it should
     * @param look commands that show more
     */
    public record Followed(ServiceRollout service, String seen, boolean arrived, List<Command> look) {
        public Followed {
            look = List.copyOf(look);
        }
    }

    public WaitResult {
        services = List.copyOf(services);
        progress = List.copyOf(progress);
    }

    /** Whether every service runs where it should. */
    public boolean arrived() {
        return services.stream().allMatch(Followed::arrived);
    }
}
