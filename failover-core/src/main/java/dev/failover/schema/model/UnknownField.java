package dev.failover.schema.model;

import dev.failover.resource.NearestName;
import java.util.Collection;
import java.util.stream.Collectors;

/** What may have been meant by a field that isn't there. */
final class UnknownField {
    private static final int MOST_NAMES = 12;

    private UnknownField() {}

    static String advice(String written, Collection<String> known) {
        return NearestName.of(written, known)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "Remove it: there are no fields here."
                        : known.size() > MOST_NAMES
                                ? "Remove it, or move it to where it belongs."
                                : "The fields here are: "
                                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }
}
