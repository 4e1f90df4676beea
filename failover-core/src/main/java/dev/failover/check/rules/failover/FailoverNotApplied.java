package dev.failover.check.rules.failover;

/** A service that Flux leaves as it is: a swap would be committed, and nothing would move. */
public final class FailoverNotApplied extends ObstacleRule {
    public FailoverNotApplied() {
        super(
                "failover-not-applied",
                "A configured service is not applied by Flux, so that a swap would change nothing.");
    }
}
