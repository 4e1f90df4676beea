package dev.failover.rollout;

import java.time.Duration;

/**
 * A change of what is seen of one service.
 *
 * @param after since the first look
 * @param seen one line
 * @param arrived whether it is where it should be
 */
public record RolloutProgress(Duration after, String service, String seen, boolean arrived) {}
