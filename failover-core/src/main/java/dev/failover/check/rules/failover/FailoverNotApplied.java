package dev.failover.check.rules.failover;

/** A service that Flux leaves as it is: a swap would be committed, and nothing would move. */
public final class FailoverNotApplied extends ObstacleRule {
    public FailoverNotApplied() {
        super("failover-not-applied", "Flux doesn't fetch or apply changes of a configured service.");
    }
}
