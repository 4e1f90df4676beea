package dev.failover.check.rules.failover;

/** An entry whose {@code claim_path} or {@code node_path} leads to no value. */
public final class FailoverPathMissing extends ObstacleRule {
    public FailoverPathMissing() {
        super("failover-path-missing", "A configured path doesn't exist in the service's workload.");
    }
}
