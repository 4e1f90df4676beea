package dev.failover.schema.model;

import dev.failover.source.Location;
import dev.failover.source.Problem.Level;
import java.util.List;

/**
 * Something in a resource that the API server refuses, or warns about.
 *
 * @param level an error where the API server refuses the object, a warning where it takes it with one
 * @param message in the API server's terms, with the field's path; no location in it
 * @param location the node at fault
 * @param advice what to do; empty when the message says it
 * @param related other places that belong to it, such as the first of two duplicates
 */
public record Violation(
        Kind kind, Level level, String message, Location location, String advice, List<Location> related) {

    public Violation {
        related = List.copyOf(related);
    }

    /** What sort of thing is wrong. */
    public enum Kind {
        UNKNOWN_FIELD,
        MISSING_FIELD,
        MISSING_NAMESPACE,
        INVALID_VALUE,
        DUPLICATE,
        REMOVED_VERSION,
        DEPRECATED_VERSION,
        NO_SCHEMA,
        /** The sum of kinds that have none. */
        NO_SCHEMAS,
        SERVER_REFUSED
    }
}
