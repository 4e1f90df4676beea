package dev.failover.yaml.parse;

import dev.failover.yaml.ScalarStyle;

/** Finds where a scalar itself starts: behind its tag and anchor. */
public final class ScalarStart {
    private ScalarStart() {}

    public static int find(String raw, int from) {
        int i = from;
        while (i < raw.length() && (raw.charAt(i) == '!' || raw.charAt(i) == '&')) {
            while (i < raw.length() && !isBlankOrBreak(raw.charAt(i))) {
                i++;
            }
            i = skipBlanksAndComments(raw, i);
        }
        return i;
    }

    /** Whether a scalar of this style can start here; false when the text in this place isn't the scalar's own. */
    static boolean matches(String raw, int at, int end, ScalarStyle style) {
        if (at >= end) {
            return false;
        }
        char first = raw.charAt(at);
        return switch (style) {
            case PLAIN -> first != '\'' && first != '"' && first != '|' && first != '>';
            case SINGLE_QUOTED -> first == '\'';
            case DOUBLE_QUOTED -> first == '"';
            case LITERAL -> first == '|';
            case FOLDED -> first == '>';
        };
    }

    private static int skipBlanksAndComments(String raw, int from) {
        int i = from;
        while (i < raw.length() && (isBlankOrBreak(raw.charAt(i)) || raw.charAt(i) == '#')) {
            if (raw.charAt(i) == '#') {
                while (i < raw.length() && raw.charAt(i) != '\n' && raw.charAt(i) != '\r') {
                    i++;
                }
            } else {
                i++;
            }
        }
        return i;
    }

    private static boolean isBlankOrBreak(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
