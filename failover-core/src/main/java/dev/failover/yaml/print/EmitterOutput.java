package dev.failover.yaml.print;

/** Text that knows its column, and whether only indentation or a space stands before it. */
final class EmitterOutput {
    /** A line is broken at the first space beyond this column. */
    private static final int BEST_WIDTH = 80;

    private final StringBuilder text = new StringBuilder();
    private int column;
    private boolean whitespace = true;
    private boolean indention = true;

    boolean indention() {
        return indention;
    }

    boolean beyondWidth() {
        return column > BEST_WIDTH;
    }

    /** One character; columns count code points. */
    void put(int codePoint) {
        text.appendCodePoint(codePoint);
        column++;
    }

    void put(String ascii) {
        text.append(ascii);
        column += ascii.length();
    }

    void lineBreak() {
        text.append('\n');
        column = 0;
    }

    /** A line break of the value itself, of whatever kind. */
    void valueBreak(char c) {
        text.append(c);
        column = 0;
        indention = true;
    }

    /** To the column of an indentation, on a new line where needed. */
    void indent(int wanted) {
        int indent = Math.max(wanted, 0);
        if (!indention || column > indent || (column == indent && !whitespace)) {
            lineBreak();
        }
        while (column < indent) {
            put(' ');
        }
        whitespace = true;
        indention = true;
    }

    void indicator(String indicator, boolean needsSpace, boolean isWhitespace, boolean isIndention) {
        if (needsSpace) {
            space();
        }
        put(indicator);
        whitespace = isWhitespace;
        indention = indention && isIndention;
    }

    /** A space, unless one is there. */
    void space() {
        if (!whitespace) {
            put(' ');
        }
    }

    void startBlock() {
        lineBreak();
        indention = true;
        whitespace = true;
    }

    /** A character of a scalar has been put. */
    void written() {
        indention = false;
    }

    void endScalar() {
        whitespace = false;
        indention = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
