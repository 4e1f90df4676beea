package dev.failover.yaml.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Floating point numbers as Go reads and prints them. */
public final class GoFloat {
    /** Go's 'g' format turns to an exponent from here on when it prints as few digits as possible. */
    private static final int SHORTEST_EXPONENT = 6;

    private static final int MAX_DIGITS = 17;

    /** At a power of two the doubles below are denser than those above, so the farther neighbour may be the one that works. */
    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

    private GoFloat() {}

    /** A decimal with optional sign, fraction and exponent; null when it isn't one, or is beyond a double. */
    @Nullable
    static Double parse(String text) {
        if (!isDecimal(text)) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? null : value;
    }

    private static boolean isDecimal(String text) {
        int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int whole = digits(text, i);
        i += whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            i += 1 + fraction;
            if (whole + fraction == 0) {
                return false;
            }
        } else if (whole == 0) {
            return false;
        }
        return i == text.length() || isExponent(text, i);
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int i = at + 1;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int count = digits(text, i);
        return count > 0 && i + count == text.length();
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    /** As {@code encoding/json} prints it. */
    public static String json(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(value);
        double size = Math.abs(value);
        return size < 1e-6 || size >= 1e21 ? exponential(shortest, 1) : shortest.toPlainString();
    }

    /** As YAML prints what JSON held: whole numbers of up to 64 bits have become integers. */
    public static String yaml(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value);
        if (shortest.scale() <= 0 && Math.abs(value) < 1e21) {
            BigInteger whole = shortest.toBigInteger();
            if (GoInteger.fits(whole)) {
                return whole.toString();
            }
        }
        int exponent = exponent(shortest);
        return exponent < -4 || exponent >= SHORTEST_EXPONENT ? exponential(shortest, 2) : shortest.toPlainString();
    }

    private static String exponential(BigDecimal value, int exponentDigits) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = exponent(value);
        StringBuilder out = new StringBuilder();
        out.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        String power = Integer.toString(Math.abs(exponent));
        out.append('e').append(exponent < 0 ? '-' : '+');
        return out.append("0".repeat(Math.max(0, exponentDigits - power.length())))
                .append(power)
                .toString();
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    /** The fewest digits that read back as the same double. {@link Double#toString} of Java 17 sometimes has one more. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            for (RoundingMode mode : NEAREST_FIRST) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
