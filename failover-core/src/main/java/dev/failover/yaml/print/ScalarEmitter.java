package dev.failover.yaml.print;

import dev.failover.yaml.BlockHints;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.TextShape;
import dev.failover.yaml.resolve.ScalarResolver;
import dev.failover.yaml.resolve.Sexagesimal;
import java.nio.charset.StandardCharsets;

/** Writes one scalar in the style that go-yaml v2 chooses for it. */
final class ScalarEmitter {
    private static final String ESCAPED = "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029";
    private static final String ESCAPES = "0abtnvfre\"\\N_LP";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final EmitterOutput out;

    ScalarEmitter(EmitterOutput out) {
        this.out = out;
    }

    /** Whether a key fits in front of its colon. */
    static boolean isSimpleKey(String key, int maxBytes) {
        return !TextShape.of(key).multiline() && key.getBytes(StandardCharsets.UTF_8).length <= maxBytes;
    }

    /** A number, boolean or null. */
    void plain(String text) {
        out.space();
        out.put(text);
        out.endScalar();
    }

    /**
     * A string, quoted where it would read as something else.
     *
     * @param indent of the lines behind the first
     */
    void string(String text, int indent, boolean key) {
        TextShape shape = TextShape.of(text);
        boolean multiline = text.indexOf('\n') >= 0;
        if (multiline && shape.blockAllowed() && !key) {
            literal(text, indent);
        } else if (multiline || readsAsSomethingElse(text)) {
            doubleQuoted(text, indent, !key);
        } else if (shape.plainAllowed()) {
            plain(text, indent, !key);
        } else if (shape.singleQuotedAllowed() && !(key && shape.multiline())) {
            singleQuoted(text, indent, !key);
        } else {
            doubleQuoted(text, indent, !key);
        }
    }

    private static boolean readsAsSomethingElse(String text) {
        return ScalarResolver.V2.resolve(text).kind() != ScalarKind.STRING || Sexagesimal.matches(text);
    }

    private void plain(String text, int indent, boolean mayBreak) {
        out.space();
        boolean spaces = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = text.charAt(i) == ' ';
            boolean fold = space && mayBreak && !spaces && out.beyondWidth() && text.charAt(i + 1) != ' ';
            putOrFold(text.charAt(i), fold, indent);
            spaces = space;
        }
        out.endScalar();
    }

    private void putOrFold(char c, boolean fold, int indent) {
        if (fold) {
            out.indent(indent);
        } else {
            out.put(c);
            if (c != ' ') {
                out.written();
            }
        }
    }

    private void singleQuoted(String text, int indent, boolean mayBreak) {
        out.indicator("'", true, false, false);
        boolean spaces = false;
        boolean breaks = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TextShape.isBreak(c)) {
                out.valueBreak(c);
                breaks = true;
                continue;
            }
            if (c != ' ' && breaks) {
                out.indent(indent);
            }
            boolean inner = i > 0 && i < text.length() - 1;
            boolean fold = c == ' ' && mayBreak && !spaces && out.beyondWidth() && inner && text.charAt(i + 1) != ' ';
            if (c == '\'') {
                out.put('\'');
            }
            putOrFold(c, fold, indent);
            spaces = c == ' ';
            breaks = breaks && spaces;
        }
        out.indicator("'", false, false, false);
        out.endScalar();
    }

    private void doubleQuoted(String text, int indent, boolean mayBreak) {
        out.indicator("\"", true, false, false);
        // go-yaml asks whether the text starts with the mark where it means to ask for each character
        boolean escapeAll = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        boolean spaces = false;
        int length = text.length();
        for (int i = 0; i < length; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (escapeAll
                    || !TextShape.isPrintable(c)
                    || (c < Character.MIN_SUPPLEMENTARY_CODE_POINT && TextShape.isBreak((char) c))
                    || c == '"'
                    || c == '\\') {
                escape(c);
                spaces = false;
            } else if (c != ' ') {
                out.put(c);
                spaces = false;
            } else {
                if (mayBreak && !spaces && out.beyondWidth() && i > 0 && i < length - 1) {
                    out.indent(indent);
                    if (text.charAt(i + 1) == ' ') {
                        out.put('\\');
                    }
                } else {
                    out.put(' ');
                }
                spaces = true;
            }
        }
        out.indicator("\"", false, false, false);
        out.endScalar();
    }

    private void escape(int c) {
        int known = ESCAPED.indexOf(c);
        if (known >= 0) {
            out.put("\\" + ESCAPES.charAt(known));
        } else if (c <= 0xFF) {
            out.put(String.format("\\x%02X", c));
        } else {
            out.put(String.format(c <= 0xFFFF ? "\\u%04X" : "\\U%08X", c));
        }
    }

    private void literal(String text, int indent) {
        out.indicator("|" + BlockHints.of(text), true, false, false);
        out.startBlock();
        boolean breaks = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TextShape.isBreak(c)) {
                out.valueBreak(c);
                breaks = true;
            } else {
                if (breaks) {
                    out.indent(indent);
                }
                out.put(c);
                out.written();
                breaks = false;
            }
        }
    }
}
