package dev.failover.yaml.edit;

import dev.failover.source.Location;

/** A value can't be changed by a small edit of its text. The message says why, in a clause that names the thing. */
public final class EditRefusedException extends RuntimeException {
    private final transient Location location;

    public EditRefusedException(String message, Location location) {
        super(message);
        this.location = location;
    }

    /** What can't be edited. */
    public Location location() {
        return location;
    }
}
