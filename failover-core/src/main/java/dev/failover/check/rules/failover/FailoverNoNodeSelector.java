package dev.failover.check.rules.failover;

/** A service whose node is not chosen by the configured label, so that a swap can not move it. */
public final class FailoverNoNodeSelector extends ObstacleRule {
    public FailoverNoNodeSelector() {
        super("failover-no-node-selector", "The configured label doesn't decide on which node a service runs.");
    }
}
