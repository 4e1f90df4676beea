package dev.failover.maven;

import dev.failover.swap.Direction;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the primary side of services active again (failback): one commit that changes the node selector and the claim of
 * each, proved before anything is written, and pushed.
 */
@Mojo(name = "demote", requiresProject = false, aggregator = true, threadSafe = true)
public final class DemoteMojo extends AbstractSwapMojo {

    @Override
    Direction direction() {
        return Direction.DEMOTE;
    }
}
