package dev.failover.topology;

import dev.failover.source.Location;

/** A configured value and where it is configured. */
public record Setting(String text, Location location) {

    @Override
    public String toString() {
        return text;
    }
}
