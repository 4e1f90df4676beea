package dev.failover.goal.status;

import java.time.Instant;

/** Since when a service is where it is. */
public sealed interface PlacedSince {

    /** Since a commit changed one of its two values. */
    record Commit(String id, Instant time, String author, String subject) implements PlacedSince {}

    /** The age is unknown. */
    record Unknown(Reason reason) implements PlacedSince {}

    /** Why the age is unknown. */
    enum Reason {
        /** The clone is shallow. */
        SHALLOW,
        /** The tree doesn't belong to a commit. */
        NO_COMMIT,
        /** The service's values aren't in the tree. */
        NO_VALUES,
        /** No commit has changed the files of its values. */
        NEVER_CHANGED
    }
}
