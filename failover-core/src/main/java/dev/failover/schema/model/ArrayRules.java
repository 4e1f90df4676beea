package dev.failover.schema.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a schema says of a list.
 *
 * @param keys of {@code uniqueness} {@link Uniqueness#BY_KEYS}: the fields that tell one item from another
 */
public record ArrayRules(
        Optional<LazySchema> items,
        Uniqueness uniqueness,
        List<MapKey> keys,
        OptionalLong minimum,
        OptionalLong maximum) {

    /** Which items count as the same. */
    enum Uniqueness {
        NONE,
        SET,
        BY_KEYS,
        /** Like {@link #BY_KEYS}, but the API server only warns. */
        WARNED_BY_KEYS
    }

    /**
     * A field by which items are told apart.
     *
     * @param standard the value of an item that doesn't have the field; empty when such an item has no like
     */
    record MapKey(String field, Optional<String> standard) {}
}
