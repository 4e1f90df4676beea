package dev.failover.maven;

import dev.failover.swap.Direction;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the backup side of services active (failover): one commit that changes the node selector and the claim of each,
 * proved before anything is written, and pushed.
 */
@Mojo(name = "promote", requiresProject = false, aggregator = true, threadSafe = true)
public final class PromoteMojo extends AbstractSwapMojo {

    @Override
    Direction direction() {
        return Direction.PROMOTE;
    }
}
