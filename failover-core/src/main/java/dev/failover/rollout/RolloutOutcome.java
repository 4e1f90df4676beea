package dev.failover.rollout;

import java.util.List;

/** What was seen last of each service. */
public record RolloutOutcome(List<Seen> services) {
    public RolloutOutcome {
        services = List.copyOf(services);
    }

    /**
     * @param words what the cluster showed last, one line
     * @param arrived whether it is where it should be
     */
    public record Seen(ServiceRollout service, String words, boolean arrived) {}

    public boolean arrived() {
        return services.stream().allMatch(Seen::arrived);
    }
}
