package dev.failover.schema.model;

import dev.failover.resource.NearestName;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field that isn't there, and the one that may have been meant. */
record UnknownField(String written, Collection<String> known) {
    private static final int MOST_NAMES = 12;

    Optional<String> meant() {
        return NearestName.of(written, known);
    }

    String advice() {
        return NearestName.question(written, known)
                .orElseGet(() -> known.isEmpty()
                        ? "Remove it: there are no fields here."
                        : known.size() > MOST_NAMES
                                ? "Remove it, or move it to where it belongs."
                                : "The fields here are: "
                                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }
}
