package dev.failover.report;

import java.util.function.IntPredicate;

/** Text from a repository, without what a format can't hold: that is U+FFFD instead. */
public final class WellFormed {
    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** Without surrogates that have no partner: no encoding of Unicode has them. */
    public static String unicode(String text) {
        return keeping(text, c -> !isSurrogate(c));
    }

    /** Without what XML 1.0 (section 2.2) has no place for, not even escaped. */
    static String xml(String text) {
        return keeping(
                text,
                c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= ' ' && !isSurrogate(c) && c != 0xFFFE && c != 0xFFFF));
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static String keeping(String text, IntPredicate valid) {
        return text.codePoints().allMatch(valid)
                ? text
                : text.codePoints()
                        .map(c -> valid.test(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
