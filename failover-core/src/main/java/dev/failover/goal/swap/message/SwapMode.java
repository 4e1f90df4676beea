package dev.failover.goal.swap.message;

import java.util.Locale;

/** The circumstances of a swap, recorded in the commit. */
public enum SwapMode {
    /** The old node is up, so the replication can finish first. */
    PLANNED,
    /** The old node is down. */
    EMERGENCY;

    /** Its value in {@code failover.mode} and in the commit. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
