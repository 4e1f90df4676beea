package dev.failover.yaml.parse;

import dev.failover.yaml.TextShape;

/** A place in a text, with its column; the characters are told apart as go-yaml does. */
final class TextCursor {
    private final String text;
    private int at;
    private int lineStart;

    TextCursor(String text) {
        this.text = text;
    }

    int offset() {
        return at;
    }

    int column() {
        return at - lineStart;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here; NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    /** Over one character, or a line break of two. */
    void next() {
        boolean lineBreak = atBreak();
        at += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
        if (lineBreak) {
            lineStart = at;
        }
    }

    boolean atBlank() {
        return peek() == ' ' || peek() == '\t';
    }

    boolean atBreak() {
        return TextShape.isBreak(peek());
    }

    /** Whether a blank, a line break or the end is {@code ahead} characters from here. */
    boolean blankOrEnd(int ahead) {
        char c = peek(ahead);
        return c == ' ' || c == '\t' || c == '\0' || TextShape.isBreak(c);
    }

    /** At {@code ---} or {@code ...}, alone at the start of a line. */
    boolean atDocumentMarker() {
        return column() == 0 && (text.startsWith("---", at) || text.startsWith("...", at)) && blankOrEnd(3);
    }

    void toLineEnd() {
        while (!atEnd() && !atBreak()) {
            next();
        }
    }
}
