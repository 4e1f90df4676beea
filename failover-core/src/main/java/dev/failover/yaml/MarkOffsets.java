package dev.failover.yaml;

import java.util.Arrays;

/** SnakeYAML's marks count code points; ours count {@code char}s. They differ behind the first surrogate pair. */
final class MarkOffsets {
    private static final int[] NONE = {};

    private final int base;
    private final int[] pairs;

    private MarkOffsets(int base, int[] pairs) {
        this.base = base;
        this.pairs = pairs;
    }

    /** For marks in a text that starts at the offset {@code base} of its file. */
    static MarkOffsets in(String text, int base) {
        int[] found = NONE;
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                // as code points: every pair before this one has been counted once too often
                found[count] = i - count;
                count++;
            }
        }
        return new MarkOffsets(base, count == found.length ? found : Arrays.copyOf(found, count));
    }

    int charOffset(int codePoint) {
        if (pairs.length == 0) {
            return base + codePoint;
        }
        int at = Arrays.binarySearch(pairs, codePoint);
        return base + codePoint + (at >= 0 ? at : -at - 1);
    }
}
