package dev.failover.report;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** The line that a finding points at. */
public final class SourceExcerpt {
    private static final int LONGEST_LINE = 160;

    private final Confidentiality confidentiality;

    /** @param tree that the lines are of */
    public SourceExcerpt(SourceTree tree) {
        this.confidentiality = new Confidentiality(tree);
    }

    /**
     * A line, cut where the place in it starts and ends. What would drive a terminal is a blank in it.
     *
     * @param number 1-based
     */
    public record Line(int number, String before, String marked, String after) {}

    /** Empty for a file whose lines mustn't be shown, an empty place, or a line too long to be read. */
    public Optional<Line> line(Location location) {
        SourceFile file = location.file();
        int number = location.line();
        if (location.span().length() == 0 || confidentiality.hides(file)) {
            return Optional.empty();
        }
        String text = Printable.of(file.lineText(number));
        if (text.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        int start = Math.min(location.column() - 1, text.length());
        int end = location.endLine() == number ? Math.min(location.endColumn() - 1, text.length()) : text.length();
        return Optional.of(new Line(number, text.substring(0, start), text.substring(start, end), text.substring(end)));
    }

    /** The line with its number, and a line of carets below. */
    public List<String> of(Location location) {
        return line(location).map(SourceExcerpt::withCarets).orElse(List.of());
    }

    private static List<String> withCarets(Line line) {
        String number = String.format("%5d", line.number());
        return List.of(
                number + " | " + line.before() + line.marked() + line.after(),
                " ".repeat(number.length()) + " | " + " ".repeat(line.before().length())
                        + "^".repeat(Math.max(1, line.marked().length())));
    }
}
