package dev.failover.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value was written, and what has touched it on its way into the built output.
 *
 * @param written the place whose text became the value: after a patch, the patch; after a replacement, its source
 * @param touches what changed the value since, oldest first; empty for a value that stands as it was written
 */
public record Provenance(Location written, List<Touch> touches) {
    public Provenance {
        touches = List.copyOf(touches);
    }

    public static Provenance of(Location written) {
        return new Provenance(written, List.of());
    }

    /** The same value after one more operator. */
    public Provenance touchedBy(String operator, Location cause) {
        List<Touch> all = new ArrayList<>(touches);
        all.add(new Touch(operator, cause));
        return new Provenance(written, all);
    }

    /**
     * One operator's change.
     *
     * @param operator its name in the field's terms, such as {@code PrefixTransformer} or {@code postBuild.substitute}
     * @param cause the text that asked for it: the {@code namePrefix} of a kustomization, a variable's value
     */
    public record Touch(String operator, Location cause) {}
}
