package dev.failover.swap;

import java.util.Locale;

/** What becomes of a service whose values can't be changed where they are written without changing something else. */
public enum SwapStrategy {
    /** It is refused. */
    REFUSE,
    /** It gets a patch of its own, which the swap back takes away. */
    PATCH;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
