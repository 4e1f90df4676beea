package dev.failover.flux;

import dev.failover.source.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of one entry point.
 *
 * @param incomplete whether a source of further ones can't be read here, such as an encrypted Secret
 */
record Variables(Map<String, Variable> byName, boolean incomplete) {
    /** A value and the place that sets it. */
    record Variable(String value, Location location) {}

    Variables {
        byName = Map.copyOf(byName);
    }

    boolean isEmpty() {
        return byName.isEmpty() && !incomplete;
    }

    Optional<Variable> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Collects them in the order in which Flux does: a later one wins. */
    static final class Collector {
        private final Map<String, Variable> collected = new LinkedHashMap<>();
        private boolean incomplete;

        /** Flux takes line breaks out of a value. */
        void add(String name, String value, Location location) {
            collected.put(name, new Variable(value.replace("\n", ""), location));
        }

        void incomplete() {
            incomplete = true;
        }

        Variables variables() {
            return new Variables(collected, incomplete);
        }
    }
}
