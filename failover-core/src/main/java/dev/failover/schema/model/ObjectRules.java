package dev.failover.schema.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a schema says of an object.
 *
 * @param additional of the fields that aren't among the properties
 * @param closed whether a field is refused that is neither among the properties nor covered by {@code additional}
 * @param keys the format of the keys of a map, such as {@code qualified-name}; empty when any will do
 * @param exclusive fields of which an object has exactly one
 */
public record ObjectRules(
        Map<String, LazySchema> properties,
        Set<String> required,
        Optional<LazySchema> additional,
        boolean closed,
        OptionalLong minimum,
        OptionalLong maximum,
        String keys,
        Optional<Alternatives> exclusive) {}
