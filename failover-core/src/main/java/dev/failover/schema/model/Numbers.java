package dev.failover.schema.model;

import dev.failover.resource.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Formats of numbers, and of what may be a number. */
final class Numbers {
    private static final int HIGHEST_PORT = 65535;

    static final Map<String, Format> PUBLISHED = Map.of(
            "int32", new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, "a 32-bit integer"),
            "int64", new Range(Long.MIN_VALUE, Long.MAX_VALUE, "a 64-bit integer"),
            "quantity", new QuantityFormat(false));

    static final Map<String, Format> FORMATS = Map.of(
            "port", new Range(1, HIGHEST_PORT, "between 1 and 65535"),
            "port-number-or-name", new PortNumberOrName(),
            "non-negative-quantity", new QuantityFormat(true),
            "number-or-percentage", new NumberOrPercentage(),
            "number-or-share", new NumberOrShare());

    private Numbers() {}

    private record Range(BigDecimal least, BigDecimal most, String description) implements Format {
        Range(long least, long most, String description) {
            this(BigDecimal.valueOf(least), BigDecimal.valueOf(most), description);
        }

        @Override
        public Optional<String> refusal(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<String> refusal(ApiScalar value) {
            return value.number()
                    .filter(n -> n.compareTo(least) < 0 || n.compareTo(most) > 0)
                    .map(n -> "must be " + description);
        }
    }

    private record PortNumberOrName() implements Format {
        @Override
        public Optional<String> refusal(String text) {
            return Format.named("port-name").flatMap(name -> name.refusal(text));
        }

        @Override
        public Optional<String> refusal(ApiScalar value) {
            Format range = FORMATS.getOrDefault("port", this);
            return value.number().isPresent() ? range.refusal(value) : Format.super.refusal(value);
        }
    }

    /** {@code 3} or {@code "25%"}; a string without the sign is refused. */
    private record NumberOrPercentage() implements Format {
        @Override
        public Optional<String> refusal(String text) {
            return text.matches("[0-9]+%")
                    ? Optional.empty()
                    : Optional.of("must be an integer without quotes, or a percentage such as \"25%\"");
        }

        @Override
        public Optional<String> refusal(ApiScalar value) {
            return value.number()
                    .map(n -> n.signum() < 0
                            ? Optional.of("must be greater than or equal to 0")
                            : Optional.<String>empty())
                    .orElseGet(() -> Format.super.refusal(value));
        }
    }

    /** The same, of what there is: no more than all of it. */
    private record NumberOrShare() implements Format {
        private static final Format ANY = new NumberOrPercentage();

        @Override
        public Optional<String> refusal(String text) {
            return ANY.refusal(text)
                    .or(() -> text.matches("0*(?:100|[0-9]{1,2})%")
                            ? Optional.empty()
                            : Optional.of("must not be greater than 100%"));
        }

        @Override
        public Optional<String> refusal(ApiScalar value) {
            return value.number().isPresent() ? ANY.refusal(value) : Format.super.refusal(value);
        }
    }

    private record QuantityFormat(boolean positive) implements Format {
        @Override
        public Optional<String> refusal(String text) {
            try {
                boolean negative = Quantity.parse(text).amount().signum() < 0;
                return positive && negative ? Optional.of("must be greater than or equal to 0") : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.of(
                        "must be a quantity: a number with an optional suffix, such as 5Gi, 500M, 100m or 1e3");
            }
        }

        @Override
        public Optional<String> refusal(ApiScalar value) {
            String text = value.number()
                    .map(BigDecimal::toPlainString)
                    .orElse(value.node().text());
            return refusal(text.length() > 100 ? value.node().text() : text);
        }
    }
}
