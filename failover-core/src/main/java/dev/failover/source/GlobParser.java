package dev.failover.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads a {@link Glob} as Go's {@code path.Match} does: what one character may be, element by element. */
final class GlobParser {
    /** Told by its identity, which a lambda doesn't promise. */
    static final IntPredicate STAR = new IntPredicate() {
        @Override
        public boolean test(int c) {
            return true;
        }
    };

    private final int[] glob;
    private int at;
    private boolean malformed;

    GlobParser(String glob) {
        this.glob = glob.codePoints().toArray();
    }

    /** Empty when a class or an escape isn't ended. */
    Optional<List<IntPredicate>> elements() {
        List<IntPredicate> elements = new ArrayList<>();
        while (at < glob.length) {
            elements.add(element());
        }
        return malformed ? Optional.empty() : Optional.of(elements);
    }

    private IntPredicate element() {
        int c = glob[at];
        if (c == '*' || c == '?' || c == '[') {
            at++;
        }
        return switch (c) {
            case '*' -> STAR;
            case '?' -> any -> true;
            case '[' -> oneOf();
            default -> is(character());
        };
    }

    private IntPredicate oneOf() {
        boolean negated = next('^');
        IntPredicate members = range();
        while (!malformed && !next(']')) {
            members = members.or(range());
        }
        return negated ? members.negate() : members;
    }

    private IntPredicate range() {
        if (at < glob.length && (glob[at] == ']' || glob[at] == '-')) {
            malformed = true;
        }
        int low = character();
        int high = next('-') ? character() : low;
        return c -> low <= c && c <= high;
    }

    private int character() {
        boolean escaped = next('\\');
        if (at >= glob.length) {
            malformed = true;
            return escaped ? '\\' : 0;
        }
        return glob[at++];
    }

    private boolean next(char expected) {
        boolean there = at < glob.length && glob[at] == expected;
        at += there ? 1 : 0;
        return there;
    }

    private static IntPredicate is(int expected) {
        return c -> c == expected;
    }
}
