package dev.failover.source;

/** A range in a file; prints as {@code apps/media/sonarr/deployment.yaml:19:15}. */
public record Location(SourceFile file, Span span) {

    public static Location of(SourceFile file, int start, int end) {
        return new Location(file, new Span(start, end));
    }

    /** The first line of a file: where a finding about the file as a whole points. */
    public static Location start(SourceFile file) {
        return of(file, 0, 0);
    }

    public String path() {
        return file.path();
    }

    /** 1-based. */
    public int line() {
        return file.line(span.start());
    }

    /** 1-based, in UTF-16 {@code char}s. */
    public int column() {
        return file.column(span.start());
    }

    /** 1-based line of the last {@code char}. */
    public int endLine() {
        return file.line(lastOffset());
    }

    /** 1-based column just behind the last {@code char}. */
    public int endColumn() {
        return file.column(lastOffset()) + (span.length() == 0 ? 0 : 1);
    }

    private int lastOffset() {
        return Math.max(span.start(), span.end() - 1);
    }

    @Override
    public String toString() {
        return path() + ":" + line() + ":" + column();
    }
}
