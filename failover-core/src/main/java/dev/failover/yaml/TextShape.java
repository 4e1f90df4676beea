package dev.failover.yaml;

/**
 * Which styles can hold a text. Source: {@code yaml_emitter_analyze_scalar} of go-yaml v2.
 *
 * @param multiline whether it holds a line break of any kind
 */
public record TextShape(boolean multiline, boolean plainAllowed, boolean singleQuotedAllowed, boolean blockAllowed) {
    private static final TextShape EMPTY = new TextShape(false, true, true, false);

    public static TextShape of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        boolean indicators = text.startsWith("---") || text.startsWith("...") || startsWithIndicator(text);
        boolean lineBreaks = false;
        boolean special = false;
        boolean breakSpace = false;
        boolean spaceBreak = false;
        boolean previousSpace = false;
        boolean previousBreak = false;
        boolean previousBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            boolean lineBreak = isBreak(c);
            if (i > 0) {
                indicators |= c == '#' && previousBlank || c == ':' && isBlankOrEnd(text, i + 1);
            }
            special |= !isPrintable(c);
            lineBreaks |= lineBreak;
            breakSpace |= space && previousBreak;
            spaceBreak |= lineBreak && previousSpace;
            previousSpace = space;
            previousBreak = lineBreak;
            previousBlank = space || lineBreak || c == '\t';
        }
        boolean edges = isSpaceOrBreak(text.charAt(0)) || isSpaceOrBreak(text.charAt(text.length() - 1));
        boolean unquotable = spaceBreak || special;
        return new TextShape(
                lineBreaks,
                !(edges || breakSpace || unquotable || lineBreaks || indicators),
                !(breakSpace || unquotable),
                !(text.endsWith(" ") || unquotable));
    }

    private static boolean startsWithIndicator(String text) {
        return switch (text.charAt(0)) {
            case '#', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> true;
            case '?', ':', '-' -> isBlankOrEnd(text, 1);
            default -> false;
        };
    }

    private static boolean isBlankOrEnd(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    private static boolean isSpaceOrBreak(char c) {
        return c == ' ' || isBreak(c);
    }

    /** Line breaks in go-yaml's sense. */
    public static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** What go-yaml v2 writes unescaped: nothing beyond the basic plane, so no surrogate. */
    public static boolean isPrintable(int c) {
        return c == '\n'
                || (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
    }

    /** What {@code unicode.IsSpace} of Go takes for a space. */
    public static boolean isGoSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }
}
