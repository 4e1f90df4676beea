package dev.failover.check;

import dev.failover.source.Location;

/**
 * A finding that somebody suppressed.
 *
 * @param reason why, in that person's words
 * @param location where that is written
 * @param inSource whether it is written next to the finding's place, not in the policy file
 */
public record AcceptedFinding(Finding finding, String reason, Location location, boolean inSource) {}
