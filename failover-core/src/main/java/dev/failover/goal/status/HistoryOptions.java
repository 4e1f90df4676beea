package dev.failover.goal.status;

import dev.failover.Failover;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import java.util.List;

/**
 * What {@link Failover#history} reads.
 *
 * @param services {@code service}: names of configured services; empty: all
 */
public record HistoryOptions(TreeOptions tree, ModelOptions model, List<String> services) {
    public HistoryOptions {
        services = List.copyOf(services);
    }
}
