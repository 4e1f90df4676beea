package dev.failover.yaml.parse;

/** What stands behind the end of a document, where only blanks, comments and document markers are to be expected. */
final class IgnoredText {
    private IgnoredText() {}

    /** Where the first content is, or -1. */
    static int find(String text, int from, int to) {
        int i = from;
        while (i < to) {
            int lineEnd = lineEnd(text, i, to);
            int content = i;
            while (content < lineEnd && Character.isWhitespace(text.charAt(content))) {
                content++;
            }
            String rest = text.substring(content, lineEnd).stripTrailing();
            if (!rest.isEmpty() && rest.charAt(0) != '#' && !rest.equals("...") && !rest.equals("---")) {
                return content;
            }
            i = lineEnd + 1;
        }
        return -1;
    }

    private static int lineEnd(String text, int from, int to) {
        int end = text.indexOf('\n', from);
        return end < 0 || end > to ? to : end;
    }
}
