package dev.failover.yaml;

import dev.failover.source.SourceFile;

/** The line break that a file uses. */
public final class LineBreaks {
    private LineBreaks() {}

    /** That of its first line; LF for a file of one line. */
    public static String of(SourceFile file) {
        if (file.lineCount() < 2 && file.text().indexOf('\n') < 0 && file.text().indexOf('\r') < 0) {
            return "\n";
        }
        int end = file.lineText(1).length();
        String text = file.text();
        boolean pair = text.startsWith("\r\n", end);
        return pair ? "\r\n" : text.substring(end, end + 1);
    }

    /** The end of the line that holds the offset, before its break. */
    public static int lineEnd(SourceFile file, int offset) {
        int line = file.line(offset);
        return file.lineStart(line) + file.lineText(line).length();
    }
}
