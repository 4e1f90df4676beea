package dev.failover.git.config;

/** A set of characters in a pattern of Git's, such as {@code [a-z]} or {@code [![:digit:]]}, held against one character. */
final class BracketExpression {
    private final String pattern;
    private final char found;
    private final boolean foldsCase;
    private final boolean negated;
    private int position;
    private boolean matched;
    private boolean wellFormed = true;

    /** @param start behind the opening bracket */
    BracketExpression(String pattern, int start, char found, boolean foldsCase) {
        this.pattern = pattern;
        this.found = found;
        this.foldsCase = foldsCase;
        this.negated = at(start) == '!' || at(start) == '^';
        this.position = negated ? start + 1 : start;
        read();
    }

    boolean isWellFormed() {
        return wellFormed;
    }

    boolean matches() {
        return matched != negated;
    }

    /** The place of the closing bracket. */
    int end() {
        return position;
    }

    /** A closing bracket that comes first is a member of the set. */
    private void read() {
        char previous = 0;
        do {
            char c = at(position);
            if (c == '-' && previous != 0 && at(position + 1) != 0 && at(position + 1) != ']') {
                range(previous);
                previous = 0;
            } else if (c == '[' && at(position + 1) == ':' && classEnd() > 0) {
                namedClass(pattern.substring(position + 2, classEnd() - 1));
                position = classEnd();
                previous = 0;
            } else {
                previous = literal();
                matched |= found == previous;
            }
            position++;
            wellFormed &= at(position) != 0;
        } while (wellFormed && at(position) != ']');
    }

    private char literal() {
        if (at(position) == '\\') {
            position++;
        }
        wellFormed &= at(position) != 0;
        return at(position);
    }

    private void range(char from) {
        position++;
        char to = literal();
        matched |= isBetween(from, found, to) || foldsCase && isBetween(from, upper(found), to);
    }

    /** The bracket that closes {@code [:name:]}; 0 when what stands here isn't one. */
    private int classEnd() {
        int end = pattern.indexOf(']', position + 2);
        return end > position + 2 && at(end - 1) == ':' ? end : 0;
    }

    private void namedClass(String name) {
        boolean lower = isBetween('a', found, 'z');
        boolean upper = isBetween('A', found, 'Z') || foldsCase && lower;
        boolean letter = lower || isBetween('A', found, 'Z');
        boolean digit = isBetween('0', found, '9');
        boolean graph = isBetween('!', found, '~');
        switch (name) {
            case "alnum" -> matched |= letter || digit;
            case "alpha" -> matched |= letter;
            case "blank" -> matched |= found == ' ' || found == '\t';
            case "cntrl" -> matched |= found < ' ' || found == 0x7F;
            case "digit" -> matched |= digit;
            case "graph" -> matched |= graph;
            case "lower" -> matched |= lower;
            case "print" -> matched |= graph || found == ' ';
            case "punct" -> matched |= graph && !letter && !digit;
            case "space" -> matched |= found == ' ' || isBetween('\t', found, '\r');
            case "upper" -> matched |= upper;
            case "xdigit" -> matched |= digit || isBetween('a', found, 'f') || isBetween('A', found, 'F');
            default -> wellFormed = false;
        }
    }

    private char at(int index) {
        return index < pattern.length() ? pattern.charAt(index) : 0;
    }

    private static boolean isBetween(char from, char c, char to) {
        return from <= c && c <= to;
    }

    private static char upper(char c) {
        return isBetween('a', c, 'z') ? (char) (c - ('a' - 'A')) : c;
    }
}
