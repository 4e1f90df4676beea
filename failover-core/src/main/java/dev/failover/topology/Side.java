package dev.failover.topology;

/** One of the two sides of a service. */
public enum Side {
    PRIMARY,
    BACKUP;

    public Side other() {
        return this == PRIMARY ? BACKUP : PRIMARY;
    }

    /** As messages call it. */
    public String word() {
        return this == PRIMARY ? "primary" : "backup";
    }
}
