package dev.failover.source;

import java.util.stream.IntStream;

/** Where the lines of a text start. */
final class LineIndex {
    private LineIndex() {}

    static int[] starts(String text) {
        IntStream.Builder starts = IntStream.builder().add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crlf)) {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }
}
