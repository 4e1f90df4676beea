package dev.failover.check;

import dev.failover.resource.Quantity;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/** Quantities as they are written; what isn't one at all is another step's matter. */
public final class Amounts {
    private Amounts() {}

    public static Optional<Quantity> of(YamlScalar scalar) {
        try {
            return Optional.of(Quantity.parse(scalar.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link Quantity#compareTo}; empty where one of them isn't a quantity. */
    public static Optional<Integer> compare(YamlScalar one, YamlScalar other) {
        return of(one).flatMap(o -> of(other).map(o::compareTo));
    }
}
