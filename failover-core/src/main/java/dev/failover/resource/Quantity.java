package dev.failover.resource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Kubernetes quantity, such as {@code 5Gi}, {@code 100m} or {@code 1e3}; compared by its exact value, so that
 * {@code 5Gi} equals {@code 5120Mi}.
 *
 * <p>Grammar, suffixes, rounding and bound are those of {@code k8s.io/apimachinery/pkg/api/resource}: what is finer than
 * a nano is rounded up, what is above 2^63-1 counts as that.
 */
public final class Quantity implements Comparable<Quantity> {
    private static final Pattern GRAMMAR = Pattern.compile(
            "(?<number>[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(?:(?<suffix>[numkMGTPE]|[KMGTPE]i)|[eE](?<exponent>[+-]?[0-9]+))?");
    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("k", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("G", BigDecimal.TEN.pow(9)),
            Map.entry("T", BigDecimal.TEN.pow(12)),
            Map.entry("P", BigDecimal.TEN.pow(15)),
            Map.entry("E", BigDecimal.TEN.pow(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int FINEST = 9;
    /** Longer texts and exponents are hostile: no value within the bounds needs them. */
    private static final int LONGEST = 200;

    private final String text;
    private final BigDecimal amount;

    private Quantity(String text, BigDecimal amount) {
        this.text = text;
        this.amount = amount;
    }

    /**
     * Reads a quantity.
     *
     * @throws IllegalArgumentException when the text isn't one; the message says what one looks like
     */
    public static Quantity parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            throw new IllegalArgumentException("'" + shortened(text)
                    + "' is not a quantity: expected a number with an optional suffix, such as 5Gi, 500M, 100m or 1e3");
        }
        BigDecimal number = new BigDecimal(matcher.group("number"));
        return new Quantity(text, bounded(scaled(number, matcher.group("suffix"), matcher.group("exponent"))));
    }

    private static BigDecimal scaled(BigDecimal number, String suffix, String exponent) {
        if (exponent != null) {
            return number.movePointRight(clamp(exponent));
        }
        return suffix == null ? number : number.multiply(FACTORS.getOrDefault(suffix, BigDecimal.ONE));
    }

    private static int clamp(String exponent) {
        int furthest = 2 * LONGEST;
        BigDecimal value = new BigDecimal(exponent);
        return value.max(BigDecimal.valueOf(-furthest))
                .min(BigDecimal.valueOf(furthest))
                .intValueExact();
    }

    private static BigDecimal bounded(BigDecimal value) {
        BigDecimal rounded = value.scale() > FINEST ? value.setScale(FINEST, RoundingMode.UP) : value;
        return rounded.min(LARGEST).stripTrailingZeros();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** In the unit itself: bytes, cores. */
    public BigDecimal amount() {
        return amount;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity && amount.compareTo(quantity.amount) == 0;
    }

    @Override
    public int hashCode() {
        return amount.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
