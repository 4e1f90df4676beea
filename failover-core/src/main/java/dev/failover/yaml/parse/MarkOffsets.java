package dev.failover.yaml.parse;

import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/**
 * SnakeYAML's marks as offsets of a file. Marks count code points of one document's text; offsets count {@code char}s,
 * and the text may be a part of the file, or of a scalar in it.
 */
final class MarkOffsets {
    private static final int[] NONE = {};

    private final SourceFile file;
    private final OffsetMap map;
    private final int base;
    private final int[] pairs;

    private MarkOffsets(SourceFile file, OffsetMap map, int base, int[] pairs) {
        this.file = file;
        this.map = map;
        this.base = base;
        this.pairs = pairs;
    }

    /**
     * @param document the text that SnakeYAML reads
     * @param base where it starts in the text that {@code map} is about
     */
    static MarkOffsets of(SourceFile file, OffsetMap map, String document, int base) {
        return new MarkOffsets(file, map, base, pairs(document));
    }

    /** The places of surrogate pairs, each counted as one: marks behind them are too small by their number. */
    private static int[] pairs(String text) {
        int[] found = NONE;
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count] = i - count;
                count++;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Where a mark is in the document's own text. */
    int inDocument(Mark mark) {
        int codePoint = mark.getIndex();
        if (pairs.length == 0) {
            return codePoint;
        }
        int at = Arrays.binarySearch(pairs, codePoint);
        return codePoint + (at >= 0 ? at : -at - 1);
    }

    Provenance provenance(int start, int end) {
        int from = map.start(base + start);
        return Provenance.of(file, from, start == end ? from : Math.max(from, map.end(base + end)));
    }
}
