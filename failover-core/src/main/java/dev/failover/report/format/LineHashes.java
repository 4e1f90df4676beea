package dev.failover.report.format;

import dev.failover.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashes of a file's lines as GitHub's upload action computes them for {@code primaryLocationLineHash}: over the
 * first hundred characters from the line's start that aren't blanks, a number behind it telling the same ones apart.
 *
 * <p>Source: {@code src/fingerprints.ts} of github/codeql-action.
 */
final class LineHashes {
    private static final int WINDOW = 100;
    private static final long FACTOR = 37;
    private static final long FACTOR_OF_LEAVING = power();
    private static final char END = 0xFFFF;
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private final char[] window = new char[WINDOW];
    private final boolean[] startsLine = new boolean[WINDOW];
    private final List<String> hashes = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private long hash;
    private int index;

    private LineHashes() {}

    /** One for each line, and one for what is behind the last line break. */
    static List<String> of(SourceFile file) {
        LineHashes lines = new LineHashes();
        lines.read(hasMark(file) ? BYTE_ORDER_MARK + file.text() : file.text());
        return List.copyOf(lines.hashes);
    }

    /** The action reads it as a character. */
    private static boolean hasMark(SourceFile file) {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] bytes = file.bytes();
        return bytes.length >= mark.length && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length);
    }

    private void read(String text) {
        String lines =
                text.replace("\r\n", "\n").replace('\r', '\n').replace(" ", "").replace("\t", "") + END;
        boolean lineStart = true;
        for (char c : lines.toCharArray()) {
            add(c, lineStart);
            lineStart = c == '\n';
        }
        for (int i = 0; i < WINDOW; i++) {
            add('\0', false);
        }
    }

    private void add(char c, boolean lineStart) {
        if (startsLine[index]) {
            String hex = Long.toHexString(hash);
            hashes.add(hex + ":" + seen.merge(hex, 1, Integer::sum));
        }
        startsLine[index] = lineStart;
        hash = FACTOR * hash + c - FACTOR_OF_LEAVING * window[index];
        window[index] = c;
        index = (index + 1) % WINDOW;
    }

    private static long power() {
        long power = 1;
        for (int i = 0; i < WINDOW; i++) {
            power *= FACTOR;
        }
        return power;
    }
}
