package dev.failover.maven;

import dev.failover.swap.Direction;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the primary side of services active again (failback). One commit changes the node selector and the claim of
 * each service. It is proved before anything is written, then pushed.
 */
@Mojo(name = "demote", requiresProject = false, aggregator = true, threadSafe = true)
public final class DemoteMojo extends AbstractSwapMojo {

    @Override
    Direction direction() {
        return Direction.DEMOTE;
    }
}
