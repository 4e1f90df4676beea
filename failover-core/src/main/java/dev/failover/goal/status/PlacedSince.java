package dev.failover.goal.status;

import java.time.Instant;

/** Since when a service is where it is. */
public sealed interface PlacedSince {

    /** Since a commit changed one of its two values. */
    record Commit(String id, Instant time, String author, String subject) implements PlacedSince {}

    /**
     * It can't be told.
     *
     * @param advice the command that brings what is missing; empty when there is none
     */
    record Unknown(String reason, String advice) implements PlacedSince {}
}
