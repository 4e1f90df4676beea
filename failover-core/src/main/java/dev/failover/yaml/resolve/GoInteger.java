package dev.failover.yaml.resolve;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Integers as Go's {@code strconv} reads them: base 0 (by prefix) or a given base, signed or unsigned 64 bits. */
final class GoInteger {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger UNSIGNED_MAX = MAX.shiftLeft(1).add(BigInteger.ONE);
    /** More digits than this never fit, in no base; fewer can be given to BigInteger without fear. */
    private static final int MAX_DIGITS = 512;

    private GoInteger() {}

    /** Base 0; null when it isn't an integer, or needs more than 64 bits. */
    @Nullable
    static BigInteger parse(String text) {
        int digits = signed(text) ? 1 : 0;
        if (text.length() - digits < 2 || text.charAt(digits) != '0') {
            return inBase(text, digits, 10);
        }
        return switch (text.charAt(digits + 1)) {
            case 'x', 'X' -> inBase(text, digits + 2, 16);
            case 'b', 'B' -> inBase(text, digits + 2, 2);
            case 'o', 'O' -> inBase(text, digits + 2, 8);
            default -> inBase(text, digits + 1, 8);
        };
    }

    /** An optional sign and digits of the base. */
    @Nullable
    static BigInteger parse(String text, int base) {
        return inBase(text, signed(text) ? 1 : 0, base);
    }

    /** Whether it is the text of an integer that fits in 64 bits, signed or not. */
    static boolean fits(BigInteger value) {
        return value.compareTo(MIN) >= 0 && value.compareTo(UNSIGNED_MAX) <= 0;
    }

    private static @Nullable BigInteger inBase(String text, int digits, int base) {
        int count = text.length() - digits;
        if (count <= 0 || count > MAX_DIGITS || !allDigits(text, digits, base)) {
            return null;
        }
        BigInteger magnitude = new BigInteger(text.substring(digits), base);
        BigInteger value = text.charAt(0) == '-' ? magnitude.negate() : magnitude;
        boolean inRange = signed(text) ? value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0 : fits(value);
        return inRange ? value : null;
    }

    private static boolean allDigits(String text, int from, int base) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'f' || Character.digit(c, base) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean signed(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    }
}
