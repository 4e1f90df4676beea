package dev.failover.goal.swap.result;

import dev.failover.command.Command;
import dev.failover.source.Location;
import dev.failover.swap.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * One reason why a swap isn't done.
 *
 * @param id a rule's, or what is in the way otherwise
 * @param service its name; empty when it is about none in particular
 * @param advice what to do, one step a line; a last line that ends with a colon introduces {@code next}
 * @param next commands that help
 */
public record SwapRefusal(
        String id,
        String service,
        String message,
        Optional<Location> location,
        List<String> advice,
        List<Command> next) {
    public SwapRefusal {
        advice = List.copyOf(advice);
        next = List.copyOf(next);
    }

    public static SwapRefusal of(Refusal refusal, List<Command> next) {
        return new SwapRefusal(
                refusal.id(), refusal.service(), refusal.message(), refusal.location(), refusal.advice(), next);
    }

    /** A refusal without a service and a location. */
    public static SwapRefusal of(String id, String message, String advice, Command... next) {
        return new SwapRefusal(id, "", message, Optional.empty(), List.of(advice), List.of(next));
    }
}
