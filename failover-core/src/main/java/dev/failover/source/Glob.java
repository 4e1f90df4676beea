package dev.failover.source;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A shell's pattern, of which {@code *}, {@code ?} and {@code […]} are special; {@code *} matches a slash too. All ways
 * to match are followed side by side, so that no pattern takes longer than its length times that of the text.
 */
public final class Glob {
    private final List<IntPredicate> elements;

    private Glob(List<IntPredicate> elements) {
        this.elements = elements;
    }

    /** Which whole texts match; none of a malformed pattern. Made once, for many texts. */
    static Predicate<String> matching(String glob) {
        return new GlobParser(glob)
                .elements()
                .map(Glob::new)
                .<Predicate<String>>map(
                        pattern -> text -> pattern.prefixes(text).get(text.length()))
                .orElse(text -> false);
    }

    /** The length of the shortest non-empty prefix that matches; 0 when none does. */
    public static int shortest(String glob, String value) {
        return Math.max(0, prefixes(glob, value).nextSetBit(1));
    }

    /** The length of the longest non-empty prefix that matches; 0 when none does. */
    public static int longest(String glob, String value) {
        return Math.max(0, prefixes(glob, value).length() - 1);
    }

    /** The lengths of all prefixes that match; none of a malformed pattern. */
    private static BitSet prefixes(String glob, String value) {
        return new GlobParser(glob)
                .elements()
                .map(elements -> new Glob(elements).prefixes(value))
                .orElseGet(BitSet::new);
    }

    private BitSet prefixes(String value) {
        BitSet lengths = new BitSet();
        BitSet states = new BitSet();
        enter(states, 0);
        int length = 0;
        while (length < value.length() && !states.isEmpty()) {
            lengths.set(length, states.get(elements.size()));
            int c = value.codePointAt(length);
            states = after(states, c);
            length += Character.charCount(c);
        }
        lengths.set(length, states.get(elements.size()));
        return lengths;
    }

    /** A state is the number of elements that are done with. */
    private BitSet after(BitSet states, int c) {
        BitSet next = new BitSet();
        states.stream()
                .filter(state -> state < elements.size() && elements.get(state).test(c))
                .forEach(state -> enter(next, isStar(state) ? state : state + 1));
        return next;
    }

    private void enter(BitSet states, int state) {
        int open = state;
        states.set(open);
        while (isStar(open)) {
            open++; // a star may take nothing
            states.set(open);
        }
    }

    private boolean isStar(int state) {
        return state < elements.size() && elements.get(state) == GlobParser.STAR;
    }
}
