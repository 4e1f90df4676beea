package dev.failover.swap;

import java.util.Locale;

/** What to do with a service whose values are shared with other objects. */
public enum SwapStrategy {
    /** Refuse the swap. */
    REFUSE,
    /** Write a patch for this service only. The swap back removes it. */
    PATCH;

    /** Its value in {@code failover.strategy}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
