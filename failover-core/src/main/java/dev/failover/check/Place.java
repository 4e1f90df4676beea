package dev.failover.check;

import dev.failover.source.Location;

/** A location as a value: two readings of one file compare equal. */
record Place(String path, int start, int end) {
    static Place of(Location location) {
        return new Place(
                location.path(), location.span().start(), location.span().end());
    }
}
