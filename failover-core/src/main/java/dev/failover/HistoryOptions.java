package dev.failover;

import java.util.List;

/**
 * What {@link Failover#history} looks at.
 *
 * @param services {@code service}: names of configured services; empty: all
 */
public record HistoryOptions(TreeOptions tree, ModelOptions model, List<String> services) {
    public HistoryOptions {
        services = List.copyOf(services);
    }
}
