package dev.failover.yaml.parse;

import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlScalar;

/** Walks through a scalar as it is written and through the text it means at once, and notes what stands where. */
final class ScalarAlignment {
    private final String raw;
    private final int end;
    private final String text;
    private final ScalarStyle style;
    private final EmbeddedOffsets offsets;
    private int at;
    private int done;
    private int indent;

    ScalarAlignment(YamlScalar scalar, EmbeddedOffsets offsets) {
        this.raw = scalar.location().file().text();
        this.at = ScalarStart.find(raw, scalar.location().span().start());
        this.end = scalar.location().span().end();
        this.text = scalar.text();
        this.style = scalar.style();
        this.offsets = offsets;
    }

    /** False when the text isn't what the file says; the offsets are of no use then. */
    boolean align() {
        if (!ScalarStart.matches(raw, at, end, style)) {
            return false;
        }
        start();
        offsets.startAt(at);
        while (done < text.length() && at < end) {
            if (!(isLineEnd(at) ? lineBreaks() : character())) {
                return false;
            }
        }
        return done == text.length();
    }

    private void start() {
        if (isBlock()) {
            while (at < end && !isBreak(at)) {
                at++;
            }
            at = afterBreak(at);
            indent = indentation();
            skipIndentation();
        } else if (style != ScalarStyle.PLAIN) {
            at++;
        }
    }

    private boolean isBlock() {
        return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    }

    /** What the first line that isn't empty has more of than its text. */
    private int indentation() {
        int content = at;
        int lineStart = at;
        while (content < end && (raw.charAt(content) == ' ' || isBreak(content))) {
            content++;
            lineStart = isBreak(content - 1) ? content : lineStart;
        }
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\n') {
            first++;
        }
        int kept = 0;
        while (first + kept < text.length() && text.charAt(first + kept) == ' ') {
            kept++;
        }
        return Math.max(0, content - lineStart - kept);
    }

    private void skipIndentation() {
        for (int i = 0; i < indent && at < end && raw.charAt(at) == ' '; i++) {
            at++;
        }
    }

    /** At a line break; in the flow styles also at blanks before one, which are dropped. */
    private boolean isLineEnd(int from) {
        int i = from;
        while (!isBlock() && i < end && (raw.charAt(i) == ' ' || raw.charAt(i) == '\t')) {
            i++;
        }
        return i < end && isBreak(i);
    }

    private boolean lineBreaks() {
        int first = at;
        int count = 0;
        while (at < end && isLineEnd(at)) {
            while (!isBreak(at)) {
                at++;
            }
            first = count == 0 ? at : first;
            count++;
            at = afterBreak(at);
            if (isBlock()) {
                skipIndentation();
            }
        }
        if (!isBlock()) {
            skipBlanks();
        }
        return put(first, count);
    }

    /** One break is a space or itself, more of them are themselves or one less. */
    private boolean put(int from, int count) {
        if (text.charAt(done) == ' ') {
            offsets.put(done++, from, afterBreak(from));
            return count == 1;
        }
        int wanted = 0;
        while (done + wanted < text.length() && wanted < count && text.charAt(done + wanted) == '\n') {
            wanted++;
        }
        int where = from;
        for (int i = 0; i < wanted; i++) {
            offsets.put(done++, where, afterBreak(where));
            where = nextBreak(afterBreak(where));
        }
        return wanted > 0 && (wanted == count || wanted == count - 1 || done == text.length());
    }

    private int nextBreak(int from) {
        int i = from;
        while (i < end && !isBreak(i)) {
            i++;
        }
        return i;
    }

    private void skipBlanks() {
        while (at < end && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean character() {
        char c = raw.charAt(at);
        if (style == ScalarStyle.DOUBLE_QUOTED && c == '\\') {
            return escape();
        }
        boolean doubled = style == ScalarStyle.SINGLE_QUOTED && c == '\'';
        if (c != text.charAt(done)) {
            return false;
        }
        int width = doubled ? 2 : 1;
        offsets.put(done++, at, at + width);
        at += width;
        return true;
    }

    private boolean escape() {
        if (at + 1 < end && isBreak(at + 1)) {
            at = afterBreak(at + 1);
            skipBlanks();
            return true;
        }
        int width = escapeWidth();
        int chars = width == 10 && Character.isHighSurrogate(text.charAt(done)) ? 2 : 1;
        for (int i = 0; i < chars; i++) {
            offsets.put(done++, at, at + width);
        }
        at += width;
        return at < end && done <= text.length();
    }

    private int escapeWidth() {
        return switch (at + 1 < end ? raw.charAt(at + 1) : ' ') {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private boolean isBreak(int i) {
        return raw.charAt(i) == '\n' || raw.charAt(i) == '\r';
    }

    private int afterBreak(int i) {
        if (i >= end) {
            return end;
        }
        return raw.charAt(i) == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? i + 2 : i + 1;
    }
}
