package dev.failover.report.picture;

import dev.failover.topology.Side;
import java.util.List;

/**
 * One side of a service, from the node to the claim.
 *
 * @param mounted whether the workload mounts its claim
 * @param selected whether the workload selects its node
 */
public record SideView(Side side, Part node, Part volume, Part claim, boolean mounted, boolean selected) {

    public boolean active() {
        return mounted && selected;
    }

    /** In the order of the picture. */
    public List<Part> parts() {
        return List.of(node, volume, claim);
    }
}
