package dev.failover.check;

import dev.failover.source.Location;

/**
 * A finding that somebody has suppressed.
 *
 * @param reason why, in that person's words
 * @param location where that is written
 * @param inSource whether it is written beside what the finding is about, rather than in a file of its own
 */
public record AcceptedFinding(Finding finding, String reason, Location location, boolean inSource) {}
