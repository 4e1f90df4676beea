package dev.failover.yaml.parse;

import dev.failover.yaml.YamlSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tabs that go-yaml takes for a space and SnakeYAML refuses: between tokens, except where a line's indentation is
 * counted. They become spaces before SnakeYAML sees them, so that no offset changes. The contexts are those of go-yaml's
 * scannerc.go; a text without a tab never comes here.
 */
final class SeparationTabs {
    private static final int NO_KEY = -1;

    private final StringBuilder out;
    private final TextCursor in;
    private final Deque<Integer> indents = new ArrayDeque<>();
    private int flow;
    private boolean keyAllowed = true;
    private int keyColumn = NO_KEY;

    private SeparationTabs(String text) {
        this.in = new TextCursor(text);
        this.out = new StringBuilder(text);
    }

    /**
     * The text with such tabs as spaces, of the same length.
     *
     * @throws YamlSyntaxException for a tab in the indentation of a text, which SnakeYAML would let pass; its offset is
     *     one in {@code text}
     */
    static String blanked(String text) {
        return text.indexOf('\t') < 0 ? text : new SeparationTabs(text).run();
    }

    private String run() {
        toNextToken();
        // a tab that is left stands where no token can start: SnakeYAML will say so
        while (!in.atEnd() && in.peek() != '\t') {
            if (flow == 0) {
                unroll(in.column());
            }
            token();
            toNextToken();
        }
        return out.toString();
    }

    private void toNextToken() {
        while (!in.atEnd()) {
            if (in.atBreak()) {
                in.next();
                if (flow == 0) {
                    keyAllowed = true;
                    keyColumn = NO_KEY;
                }
            } else if (in.peek() == '#') {
                in.toLineEnd();
            } else if (in.peek() == ' ') {
                in.next();
            } else if (in.peek() == '\t' && (flow > 0 || !keyAllowed)) {
                blank();
            } else {
                return;
            }
        }
    }

    private void token() {
        if (in.atDocumentMarker()) {
            indents.clear();
            keyAllowed = false;
            skip(3);
        } else if (in.column() == 0 && in.peek() == '%') {
            in.toLineEnd();
        } else if (!indicator()) {
            scalarOrProperty();
        }
    }

    private boolean indicator() {
        char c = in.peek();
        boolean alone = in.blankOrEnd(1);
        if (c == '[' || c == '{') {
            saveKey();
            flow++;
            keyAllowed = true;
        } else if (c == ']' || c == '}') {
            flow = Math.max(0, flow - 1);
            keyAllowed = false;
        } else if (c == ',') {
            keyAllowed = true;
        } else if (c == '-' && alone) {
            structure(in.column(), true);
        } else if (c == '?' && (alone || flow > 0)) {
            structure(in.column(), flow == 0);
        } else if (c == ':' && (alone || flow > 0)) {
            boolean simple = keyColumn != NO_KEY;
            structure(simple ? keyColumn : in.column(), flow == 0 && !simple);
        } else {
            return false;
        }
        in.next();
        return true;
    }

    private void structure(int column, boolean nowAllowed) {
        if (flow == 0 && indent() < column) {
            indents.push(column);
        }
        keyColumn = NO_KEY;
        keyAllowed = nowAllowed;
    }

    private void scalarOrProperty() {
        char c = in.peek();
        if (flow == 0 && (c == '|' || c == '>')) {
            blockScalar();
            keyAllowed = true;
            return;
        }
        saveKey();
        keyAllowed = false;
        switch (c) {
            case '\'', '"' -> quoted(c);
            case '&', '*', '!' -> property();
            default -> plain();
        }
    }

    private void saveKey() {
        if (flow == 0 && keyAllowed) {
            keyColumn = in.column();
        }
    }

    private void property() {
        in.next();
        while (!in.blankOrEnd(0) && (flow == 0 || ",[]{}".indexOf(in.peek()) < 0)) {
            in.next();
        }
    }

    private void quoted(char quote) {
        in.next();
        while (!in.atEnd() && in.peek() != quote) {
            if (quote == '"' && in.peek() == '\\') {
                in.next();
                escapedTab();
            }
            in.next();
        }
        in.next();
    }

    /** A backslash before a tab is a tab; SnakeYAML knows only the letter. */
    private void escapedTab() {
        if (in.peek() == '\t') {
            out.setCharAt(in.offset(), 't');
        }
    }

    private void plain() {
        int indent = indent() + 1;
        boolean newLine = false;
        do {
            if (in.atDocumentMarker() || in.peek() == '#') {
                return;
            }
            newLine = plainWords() ? false : newLine;
            newLine |= plainBlanks(indent);
        } while (!in.atEnd() && !endsPlain() && (flow > 0 || !newLine || in.column() >= indent));
        keyAllowed |= newLine;
    }

    private boolean endsPlain() {
        return (in.peek() == ':' && in.blankOrEnd(1)) || (flow > 0 && ",?[]{}".indexOf(in.peek()) >= 0);
    }

    private boolean plainWords() {
        int start = in.offset();
        while (!in.blankOrEnd(0) && !endsPlain()) {
            in.next();
        }
        return in.offset() > start;
    }

    private boolean plainBlanks(int indent) {
        boolean newLine = false;
        while (in.atBlank() || in.atBreak()) {
            newLine |= in.atBreak();
            if (newLine && in.peek() == '\t') {
                refuseBefore(indent, "a tab indents the text; replace it with spaces");
                blank();
            } else {
                in.next();
            }
        }
        return newLine;
    }

    private void blockScalar() {
        in.next();
        int explicit = blockHeader();
        int indent = explicit > 0 ? Math.max(indent(), 0) + explicit : contentIndent();
        while (!in.atEnd()) {
            while (in.column() < indent && in.peek() == ' ') {
                in.next();
            }
            if (in.column() < indent && !in.atBreak()) {
                refuseBefore(indent, "a tab indents a block of text; replace it with spaces");
                return;
            }
            in.toLineEnd();
            in.next();
        }
    }

    private int blockHeader() {
        int explicit = 0;
        while (!in.atEnd() && !in.atBreak() && in.peek() != '#') {
            if (in.peek() >= '1' && in.peek() <= '9') {
                explicit = in.peek() - '0';
            }
            if (in.peek() == '\t') {
                blank();
            } else {
                in.next();
            }
        }
        in.toLineEnd();
        in.next();
        return explicit;
    }

    /** The indentation of the first line that isn't empty, or of a longer one of blanks before it. */
    private int contentIndent() {
        int widest = Math.max(indent() + 1, 1);
        while (!in.atEnd()) {
            while (in.peek() == ' ') {
                in.next();
            }
            widest = Math.max(widest, in.column());
            if (!in.atBreak()) {
                refuseBefore(Integer.MAX_VALUE, "a tab indents a block of text; replace it with spaces");
                return widest;
            }
            in.next();
        }
        return widest;
    }

    private void refuseBefore(int column, String message) {
        if (in.peek() == '\t' && in.column() < column) {
            throw new YamlSyntaxException(message, in.offset());
        }
    }

    private void blank() {
        out.setCharAt(in.offset(), ' ');
        in.next();
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            in.next();
        }
    }

    private int indent() {
        Integer top = indents.peek();
        return top == null ? -1 : top;
    }

    private void unroll(int column) {
        while (indent() > column) {
            indents.pop();
        }
    }
}
