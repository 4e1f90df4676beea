package dev.failover.goal.swap.result;

import dev.failover.swap.ValueChange;
import java.util.Optional;

/**
 * One of a service's two values, before and after.
 *
 * @param from empty when there was none
 */
public record ValueMove(Optional<String> from, String to) {

    public static ValueMove of(ValueChange change) {
        return new ValueMove(change.oldValue(), change.newValue());
    }

    public boolean isChange() {
        return !from.equals(Optional.of(to));
    }
}
