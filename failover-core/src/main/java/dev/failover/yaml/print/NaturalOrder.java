package dev.failover.yaml.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which go-yaml prints keys: digits by their number, symbols before digits before letters. Source:
 * sorter.go of go-yaml v2. It isn't transitive ({@code 2} < {@code 12} < {@code 1b} < {@code 2}), and Java's own sort
 * refuses such orders, so the sort is ours.
 */
final class NaturalOrder implements Comparator<String> {
    private static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    static List<String> sorted(Iterable<String> keys) {
        List<String> all = new ArrayList<>();
        keys.forEach(all::add);
        return mergeSort(all);
    }

    private static List<String> mergeSort(List<String> keys) {
        if (keys.size() < 2) {
            return keys;
        }
        int middle = keys.size() / 2;
        List<String> left = mergeSort(keys.subList(0, middle));
        List<String> right = mergeSort(keys.subList(middle, keys.size()));
        List<String> merged = new ArrayList<>(keys.size());
        int i = 0;
        for (String key : right) {
            while (i < left.size() && INSTANCE.compare(left.get(i), key) <= 0) {
                merged.add(left.get(i++));
            }
            merged.add(key);
        }
        merged.addAll(left.subList(i, left.size()));
        return merged;
    }

    @Override
    public int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == a.length() || i == b.length()) {
            return Integer.compare(a.length(), b.length());
        }
        // a difference in the second half of a surrogate pair is one of the whole character
        int start = i > 0 && Character.isLowSurrogate(a.charAt(i)) && Character.isHighSurrogate(a.charAt(i - 1))
                ? i - 1
                : i;
        return compareFrom(a, b, start);
    }

    private static int compareFrom(String a, String b, int start) {
        int x = a.codePointAt(start);
        int y = b.codePointAt(start);
        boolean letterX = Character.isLetter(x);
        boolean letterY = Character.isLetter(y);
        if (letterX && letterY) {
            return Integer.compare(x, y);
        }
        if (letterX || letterY) {
            return letterY ? -1 : 1;
        }
        long lead = (x == '0' || y == '0') && numberBefore(a, start) ? 1 : 0;
        Run runA = Run.of(a, start, lead);
        Run runB = Run.of(b, start, lead);
        if (runA.number() != runB.number()) {
            return Long.compare(runA.number(), runB.number());
        }
        return runA.digits() != runB.digits() ? Integer.compare(runA.digits(), runB.digits()) : Integer.compare(x, y);
    }

    /** Whether the digits just before the difference hold one that isn't zero: then zeros count. */
    private static boolean numberBefore(String text, int start) {
        for (int i = start; i > 0; i -= Character.charCount(text.codePointBefore(i))) {
            int c = text.codePointBefore(i);
            if (!Character.isDigit(c)) {
                return false;
            }
            if (c != '0') {
                return true;
            }
        }
        return false;
    }

    /** The digits from some place on; the number wraps around at 64 bits as Go's does. */
    private record Run(long number, int digits) {
        static Run of(String text, int start, long lead) {
            long number = lead;
            int count = 0;
            int i = start;
            while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
                number = number * 10 + (text.codePointAt(i) - '0');
                i += Character.charCount(text.codePointAt(i));
                count++;
            }
            return new Run(number, count);
        }
    }
}
