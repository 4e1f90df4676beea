package dev.failover.check.rules.failover;

/** A claim that belongs to two services, or that something besides its service mounts. */
public final class FailoverClaimShared extends ObstacleRule {
    public static final String ID = "failover-claim-shared";

    public FailoverClaimShared() {
        super(ID, "Another workload mounts a claim of a configured service.");
    }
}
