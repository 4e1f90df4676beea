package dev.failover.swap;

import dev.failover.flux.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be moved. A planner takes nothing else: {@code validate} rehearses every swap without anything that a swap
 * that is made needs besides, such as a branch, a message or a remote. What a user has typed for such a swap is
 * {@code goal.swap.SwapOptions}, whose {@code SwapRequests} refuses what makes no sense and makes this of the rest.
 *
 * @param services names of configured services, or {@code all} alone; ignored where {@code activeOn} is there
 * @param activeOn instead of names: all services that are now active on nodes with this label, as the configuration
 *     writes it or as {@code key=value}
 * @param cluster which cluster's, by {@link dev.failover.flux.Cluster#name}; needed where two configure the service
 * @param accepted ids of refusals that are overridden
 * @param reason why; needed where something is accepted
 * @param strategy for values that aren't the service's alone
 */
public record SwapRequest(
        Direction direction,
        List<String> services,
        Optional<String> activeOn,
        Optional<String> cluster,
        Set<String> accepted,
        Optional<String> reason,
        SwapStrategy strategy) {
    public static final String ALL = "all";

    public SwapRequest {
        services = List.copyOf(services);
        accepted = Set.copyOf(accepted);
    }

    public static SwapRequest of(Direction direction, String... services) {
        return new SwapRequest(
                direction,
                List.of(services),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                SwapStrategy.REFUSE);
    }

    /** Whether services of this cluster can be meant. */
    public boolean isAbout(Cluster which) {
        return cluster.isEmpty() || which.isCalled(cluster.get());
    }

    public SwapRequest accepting(String rule, String why) {
        return new SwapRequest(direction, services, activeOn, cluster, Set.of(rule), Optional.of(why), strategy);
    }

    public SwapRequest with(SwapStrategy other) {
        return new SwapRequest(direction, services, activeOn, cluster, accepted, reason, other);
    }
}
