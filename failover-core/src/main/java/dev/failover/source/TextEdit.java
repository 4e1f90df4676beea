package dev.failover.source;

/** Replace a range of one file's text; an empty span inserts. The text behind the span is that of the unedited file. */
public record TextEdit(String path, Span span, String replacement) {

    public static TextEdit at(Location location, String replacement) {
        return new TextEdit(location.path(), location.span(), replacement);
    }

    /** Whether the two can't both be made: they touch. Insertions at one place stand side by side. */
    public boolean clashesWith(TextEdit other) {
        boolean insertions = span.length() == 0 && other.span.length() == 0;
        return path.equals(other.path)
                && !insertions
                && span.start() <= other.span.end()
                && other.span.start() <= span.end();
    }
}
