package dev.failover.swap;

import dev.failover.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Why a swap isn't done.
 *
 * @param id a rule's id, such as {@code failover-placement-mixed}
 * @param service the service's name; empty when it is about none in particular
 * @param message what was found and what was expected
 * @param location where; empty when there is no such place
 * @param advice what to do next, one step a line; may hold a command
 * @param acceptable whether {@code -Dfailover.accept} with this id overrides it
 */
public record Refusal(
        String id,
        String service,
        String message,
        Optional<Location> location,
        List<String> advice,
        boolean acceptable) {
    public Refusal {
        advice = List.copyOf(advice);
    }

    static Refusal of(String id, String service, String message, Location location, String... advice) {
        return new Refusal(id, service, message, Optional.of(location), List.of(advice), false);
    }

    static Refusal of(String id, String service, String message, Optional<Location> location, String... advice) {
        return new Refusal(id, service, message, location, List.of(advice), false);
    }

    Refusal acceptable(String... furtherAdvice) {
        return new Refusal(id, service, message, location, List.of(furtherAdvice), true);
    }
}
