package dev.failover.report;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.util.List;

/** The line that a finding points at, with carets below. */
final class SourceExcerpt {
    private static final int LONGEST_LINE = 160;

    private final Confidentiality confidentiality = new Confidentiality();

    /** Two lines; none for a file whose lines mustn't be shown, an empty place, or a line too long to be read. */
    List<String> of(Location location) {
        SourceFile file = location.file();
        int line = location.line();
        if (location.span().length() == 0 || confidentiality.hides(file)) {
            return List.of();
        }
        String text = Printable.of(file.lineText(line));
        if (text.length() > LONGEST_LINE) {
            return List.of();
        }
        int start = location.column() - 1;
        int end = location.endLine() == line ? location.endColumn() - 1 : text.length();
        String number = String.format("%5d", line);
        return List.of(
                number + " | " + text,
                " ".repeat(number.length()) + " | " + " ".repeat(start) + "^".repeat(Math.max(1, end - start)));
    }
}
