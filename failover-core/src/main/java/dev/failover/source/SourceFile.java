package dev.failover.source;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One file: its path in the tree, its bytes, and the text they hold.
 *
 * <p>The text is decoded by its byte order mark (UTF-8, UTF-16), else as UTF-8. Offsets are UTF-16 {@code char}s of
 * {@link #text()}, which doesn't contain the byte order mark. Lines end at CR, LF or CRLF, at nothing else.
 */
public final class SourceFile {
    private final String path;
    private final byte[] bytes;
    private final TextDecoding decoding;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
    private volatile int @Nullable [] lineStarts;

    public SourceFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes.clone();
        this.decoding = TextDecoding.of(this.bytes);
    }

    public String path() {
        return path;
    }

    /** The path of the directory that holds this file; {@code ""} for the root. */
    public String directory() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** The decoded text; bytes that aren't valid in the charset read as U+FFFD, see {@link #malformedOffset()}. */
    public String text() {
        return decoding.text();
    }

    public Charset charset() {
        return decoding.charset();
    }

    /** Where in {@link #text()} the first malformed byte sequence was read, or -1. */
    public int malformedOffset() {
        return decoding.malformedOffset();
    }

    /** The bytes of this file if its text were {@code newText}: same charset, same byte order mark. */
    public byte[] encode(String newText) {
        return decoding.encode(newText);
    }

    /**
     * This file with the edits applied; this one stays as it is. Insertions at one offset keep the order they come in.
     *
     * @throws IllegalArgumentException when two edits overlap, or one lies outside the file
     */
    public SourceFile with(Collection<TextEdit> edits) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (TextEdit edit : edits.stream()
                .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start())
                        .thenComparingInt(e -> e.span().end()))
                .toList()) {
            if (edit.span().start() < done || edit.span().end() > text().length()) {
                throw new IllegalArgumentException("overlapping or outside of the file: " + edit);
            }
            out.append(text(), done, edit.span().start()).append(edit.replacement());
            done = edit.span().end();
        }
        return new SourceFile(
                path, encode(out.append(text(), done, text().length()).toString()));
    }

    /**
     * What a pure function makes of this file. It is made once: a file is asked for by builds, rules and proofs alike.
     *
     * @param type tells it from what other functions make
     */
    public <T> T derived(Class<T> type, Function<SourceFile, T> make) {
        return type.cast(derived.computeIfAbsent(type, t -> make.apply(this)));
    }

    /** The number of lines; a text that ends with a line break has no further, empty line. An empty file has one. */
    public int lineCount() {
        int[] starts = lineStarts();
        boolean endsWithBreak = starts.length > 1 && starts[starts.length - 1] == text().length();
        return endsWithBreak ? starts.length - 1 : starts.length;
    }

    /** The 1-based line that holds the offset. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The 1-based column of the offset, in UTF-16 {@code char}s. */
    public int column(int offset) {
        return offset - lineStart(line(offset)) + 1;
    }

    /** The offset at which a 1-based line starts. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** The text of a 1-based line, without its line break. */
    public String lineText(int line) {
        int[] starts = lineStarts();
        String text = text();
        int end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(starts[line - 1], end);
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = LineIndex.starts(text());
            lineStarts = starts;
        }
        return starts;
    }

    @Override
    public String toString() {
        return path;
    }
}
