package dev.failover.yaml.edit;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.LineBreaks;

/** Takes whole lines out of a file; one that ended without a line break still does. */
record LineRemoval(SourceFile file) {

    /**
     * The lines from that of {@code start} to that of {@code end}.
     *
     * @param end behind the last {@code char}; at the start of a line, that line stays
     */
    TextEdit of(int start, int end) {
        int from = file.lineStart(file.line(start));
        int to = afterLine(Math.max(start, end));
        boolean unfinished = to == file.text().length() && !isBreak(to - 1);
        return new TextEdit(file.path(), new Span(unfinished ? withoutBreak(from) : from, to), "");
    }

    private int afterLine(int end) {
        if (end > 0 && file.text().charAt(end - 1) == '\n') {
            return end;
        }
        int lineEnd = LineBreaks.lineEnd(file, end);
        return file.text().startsWith("\r\n", lineEnd)
                ? lineEnd + 2
                : Math.min(lineEnd + 1, file.text().length());
    }

    private int withoutBreak(int lineStart) {
        boolean pair = file.text().startsWith("\r\n", lineStart - 2);
        return pair ? lineStart - 2 : Math.max(0, lineStart - 1);
    }

    private boolean isBreak(int offset) {
        return offset >= 0 && "\r\n".indexOf(file.text().charAt(offset)) >= 0;
    }
}
