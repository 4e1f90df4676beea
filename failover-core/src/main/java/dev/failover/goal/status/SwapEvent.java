package dev.failover.goal.status;

import java.time.Instant;
import java.util.Optional;

/**
 * One service moved by one commit of the past.
 *
 * @param commit its full id
 * @param action {@code promote} or {@code demote}
 * @param claim {@code old -> new}
 * @param node likewise; empty when the commit doesn't say
 * @param recorded whether the commit says so itself; otherwise its change does
 */
public record SwapEvent(
        String commit,
        Instant time,
        String author,
        String service,
        String action,
        String claim,
        Optional<String> node,
        Optional<String> mode,
        Optional<String> reason,
        boolean recorded) {}
