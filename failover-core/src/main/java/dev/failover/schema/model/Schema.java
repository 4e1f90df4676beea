package dev.failover.schema.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A schema, read: the structural dialect of Kubernetes, and as much of JSON Schema as that is made of.
 *
 * @param constraints what is checked in an object that is right so far
 * @param types one of these; empty for any
 * @param intOrString an integer or a string, whatever {@code types} says
 * @param open anything goes, save what is said of the properties that are named
 * @param defaulted whether a missing value is filled in before anything is judged
 * @param embedded an object with an apiVersion, a kind and metadata of its own
 */
public record Schema(
        List<Constraint> constraints,
        Set<JsonType> types,
        boolean intOrString,
        boolean open,
        boolean defaulted,
        boolean embedded,
        ObjectRules object,
        ArrayRules array,
        ValueRules value,
        Combinations combinations) {

    /** Schemas that a value has to match besides. */
    record Combinations(
            List<LazySchema> allOf, List<LazySchema> anyOf, List<LazySchema> oneOf, Optional<LazySchema> not) {

        boolean isEmpty() {
            return allOf.isEmpty() && anyOf.isEmpty() && oneOf.isEmpty() && not.isEmpty();
        }
    }
}
