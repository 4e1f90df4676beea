package dev.failover.lint;

import dev.failover.source.Location;

/** A configuration that yamllint would refuse; the message says why. */
final class InvalidSettingsException extends Exception {
    private final transient Location location;

    InvalidSettingsException(String message, Location location) {
        super(message);
        this.location = location;
    }

    Location location() {
        return location;
    }
}
