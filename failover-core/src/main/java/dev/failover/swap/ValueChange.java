package dev.failover.swap;

import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import dev.failover.swap.edit.Expectation;
import java.util.List;
import java.util.Optional;

/**
 * One of a workload's two values, and what is done about it.
 *
 * @param oldValue in the build, as messages show it; empty when it was not there
 * @param newValue in the build, as messages show it
 * @param location where it is written, or will be
 * @param edits what does it; empty when the value is right already, or a patch of the swap's own does it
 * @param expected what the build must hold afterwards; empty when the value is right already
 */
public record ValueChange(
        Optional<String> oldValue,
        String newValue,
        Location location,
        List<TextEdit> edits,
        List<Expectation> expected) {
    public ValueChange {
        edits = List.copyOf(edits);
        expected = List.copyOf(expected);
    }

    public static ValueChange unchanged(String value, Location location) {
        return new ValueChange(Optional.of(value), value, location, List.of(), List.of());
    }

    public boolean isChange() {
        return !expected.isEmpty();
    }
}
