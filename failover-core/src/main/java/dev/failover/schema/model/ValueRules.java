package dev.failover.schema.model;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a schema says of a scalar.
 *
 * @param choices the values allowed, as JSON; empty when all are
 */
public record ValueRules(
        List<String> choices,
        Optional<Pattern> pattern,
        Optional<Bound> minimum,
        Optional<Bound> maximum,
        Optional<BigDecimal> multipleOf,
        OptionalLong minimumLength,
        OptionalLong maximumLength,
        Optional<Format> format) {

    /** The end of a range, and whether it belongs to the range. */
    record Bound(BigDecimal value, boolean exclusive) {}
}
