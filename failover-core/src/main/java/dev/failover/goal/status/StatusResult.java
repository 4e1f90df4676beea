package dev.failover.goal.status;

import dev.failover.git.model.Upstream;
import java.util.List;
import java.util.Optional;

/**
 * Where all services are.
 *
 * @param tree the tree that was read
 * @param upstream of HEAD, as last fetched
 */
public record StatusResult(String tree, List<ServiceStatus> services, Optional<Upstream> upstream) {
    public StatusResult {
        services = List.copyOf(services);
    }

    /** Whether every service is completely on one side. */
    public boolean allClear() {
        return services.stream().allMatch(ServiceStatus::isClear);
    }
}
