package dev.failover.report.picture;

import dev.failover.check.Finding;
import dev.failover.topology.Placement;
import dev.failover.topology.Side;
import java.util.List;
import java.util.Optional;

/**
 * One service as it is shown.
 *
 * @param configured whether it is in the failover configuration; if not, it has a backup claim all the same
 * @param cluster name of the cluster that it runs in
 * @param node the value of the node label that the workload asks for
 * @param claim that the workload mounts
 * @param volume of that claim
 * @param replication what copies its data, such as {@code syncthing}; empty: nothing does
 * @param findings about it or anything that it consists of
 */
public record ServiceView(
        String name,
        boolean configured,
        String cluster,
        Placement placement,
        Part workload,
        Optional<String> node,
        Optional<String> claim,
        Optional<String> volume,
        SideView primary,
        SideView backup,
        List<String> replication,
        List<Finding> findings) {
    public ServiceView {
        replication = List.copyOf(replication);
        findings = List.copyOf(findings);
    }

    public SideView side(Side side) {
        return side == Side.PRIMARY ? primary : backup;
    }

    public List<SideView> sides() {
        return List.of(primary, backup);
    }
}
