package dev.failover;

import java.util.List;
import java.util.Optional;

/**
 * Which services a swap moves.
 *
 * @param names {@code service}: names of configured services, or {@code all} alone
 * @param activeOn {@code failover.activeOn}: instead of names, all services that are now active on nodes with this label
 */
public record ServiceSelection(List<String> names, Optional<String> activeOn) {
    public ServiceSelection {
        names = List.copyOf(names);
    }
}
