package dev.failover.schema.model;

import dev.failover.yaml.YamlNode;
import java.util.OptionalLong;

/** Compares a size with its bounds. */
final class Sizes {
    private Sizes() {}

    static void check(
            OptionalLong minimum,
            OptionalLong maximum,
            long size,
            String what,
            YamlNode node,
            FieldPath path,
            Violations out) {
        if (minimum.isPresent() && size < minimum.getAsLong()) {
            out.invalid(path, node, "must have at least " + minimum.getAsLong() + " " + what + ", has " + size);
        }
        if (maximum.isPresent() && size > maximum.getAsLong()) {
            out.invalid(path, node, "must have at most " + maximum.getAsLong() + " " + what + ", has " + size);
        }
    }
}
