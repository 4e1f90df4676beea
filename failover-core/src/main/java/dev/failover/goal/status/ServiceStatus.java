package dev.failover.goal.status;

import dev.failover.swap.Refusal;
import dev.failover.topology.Placement;
import java.util.List;
import java.util.Optional;

/**
 * Where a service is, and what prevents a swap.
 *
 * @param node the label's value that its workload asks for
 * @param claim that it mounts
 * @param volume of that claim, where the tree shows it
 * @param promote why it can't be promoted; empty: it can, or it is on the backup already
 * @param demote why it can't be demoted, likewise
 */
public record ServiceStatus(
        String service,
        String namespace,
        String cluster,
        Placement placement,
        Optional<String> node,
        Optional<String> claim,
        Optional<String> volume,
        PlacedSince since,
        List<Refusal> promote,
        List<Refusal> demote) {
    public ServiceStatus {
        promote = List.copyOf(promote);
        demote = List.copyOf(demote);
    }

    /** Whether both values are on one side. */
    public boolean isClear() {
        return placement == Placement.PRIMARY || placement == Placement.BACKUP;
    }
}
