package dev.failover.goal.status;

import dev.failover.goal.swap.result.ValueMove;
import java.time.Instant;
import java.util.Optional;

/**
 * One service moved by one commit of the past.
 *
 * @param commit its full id
 * @param action {@code promote} or {@code demote}
 * @param claim empty when the commit doesn't say
 * @param node likewise
 * @param recorded whether the commit says so itself; otherwise its change does
 */
public record SwapEvent(
        String commit,
        Instant time,
        String author,
        String service,
        String action,
        Optional<ValueMove> claim,
        Optional<ValueMove> node,
        Optional<String> mode,
        Optional<String> reason,
        boolean recorded) {}
