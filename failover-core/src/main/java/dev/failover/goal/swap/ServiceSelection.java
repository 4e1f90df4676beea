package dev.failover.goal.swap;

import java.util.List;
import java.util.Optional;

/**
 * Which services a swap moves.
 *
 * @param names {@code service}: names of configured services, or {@code all} alone
 * @param activeOn {@code failover.activeOn}: instead of names, all services that are now active on nodes with this label
 * @param cluster {@code failover.cluster}: whose services, by the cluster's name; needed where two configure one
 */
public record ServiceSelection(List<String> names, Optional<String> activeOn, Optional<String> cluster) {
    public ServiceSelection {
        names = List.copyOf(names);
    }

    /** Of whatever cluster configures them. */
    public ServiceSelection(List<String> names, Optional<String> activeOn) {
        this(names, activeOn, Optional.empty());
    }
}
