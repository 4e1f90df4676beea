package dev.failover.source;

/** A range of a file's text, in UTF-16 {@code char}s: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether the two share a {@code char}; an empty span overlaps what strictly contains it. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
