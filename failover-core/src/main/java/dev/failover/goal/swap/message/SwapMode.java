package dev.failover.goal.swap.message;

import java.util.Locale;

/** Under which circumstances a swap is made; recorded in the commit. */
public enum SwapMode {
    /** The node that is left is up, and the replication can be brought to an end first. */
    PLANNED,
    /** The node that is left is down. */
    EMERGENCY;

    /** As it is typed and recorded. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
