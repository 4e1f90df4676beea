package dev.failover.check.rules.failover;

/** A service whose node is not chosen by the configured label, so that a swap can not move it. */
public final class FailoverNoNodeSelector extends ObstacleRule {
    public FailoverNoNodeSelector() {
        super("failover-no-node-selector", "A service doesn't select its node by the configured label.");
    }
}
