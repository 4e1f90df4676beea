package dev.failover.source;

/** Replace a range of one file's text; an empty span inserts. The text behind the span is that of the unedited file. */
public record TextEdit(String path, Span span, String replacement) {

    public static TextEdit at(Location location, String replacement) {
        return new TextEdit(location.path(), location.span(), replacement);
    }
}
