package dev.failover.resource;

import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an object as a whole comes from.
 *
 * @param written the document that holds it, or the generator entry that made it
 * @param through the entries of the kustomizations that brought it in, innermost first: the {@code resources:} line of
 *     the base, then that of the overlay
 */
public record Origin(Location written, List<Location> through) {
    public Origin {
        through = List.copyOf(through);
    }

    public static Origin of(Location written) {
        return new Origin(written, List.of());
    }

    /** The same, brought in by one more kustomization. */
    public Origin through(Location entry) {
        List<Location> longer = new ArrayList<>(through);
        longer.add(entry);
        return new Origin(written, longer);
    }
}
