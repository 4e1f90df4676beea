package dev.failover.maven;

import dev.failover.swap.Direction;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the backup side of services active (failover). One commit changes the node selector and the claim of each
 * service. It is proved before anything is written, then pushed.
 */
@Mojo(name = "promote", requiresProject = false, aggregator = true, threadSafe = true)
public final class PromoteMojo extends AbstractSwapMojo {

    @Override
    Direction direction() {
        return Direction.PROMOTE;
    }
}
