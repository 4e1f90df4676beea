package dev.failover.kustomize.transform.json6902;

import dev.failover.source.Location;
import java.util.Optional;

/** An operation can't be applied to this object; the message says why. */
final class PatchFailedException extends Exception {
    private final transient Optional<Location> location;
    private final String advice;

    PatchFailedException(String message) {
        this(message, Optional.empty(), "Compare the operation's path with the object.");
    }

    /** The operation is wrong in itself, at this place. */
    PatchFailedException(String message, Location location, String advice) {
        this(message, Optional.of(location), advice);
    }

    private PatchFailedException(String message, Optional<Location> location, String advice) {
        super(message);
        this.location = location;
        this.advice = advice;
    }

    /** Where the mistake is written; empty when it is the operation as a whole. */
    Optional<Location> location() {
        return location;
    }

    String advice() {
        return advice;
    }
}
