package dev.failover.yaml.parse;

import dev.failover.source.Span;
import dev.failover.source.Unforeseen;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;

/** Where the characters of a scalar's text stand in the file that holds the scalar. */
public final class EmbeddedOffsets implements OffsetMap {
    private final int[] starts;
    private final int[] ends;

    private EmbeddedOffsets(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Found by reading the scalar's characters in its file once more. A text that isn't what stands there (a variable was
     * filled in, say) is in the whole scalar's place with each of its characters.
     */
    public static EmbeddedOffsets of(YamlScalar scalar) {
        Span span = scalar.location().span();
        int length = scalar.text().length();
        EmbeddedOffsets offsets = new EmbeddedOffsets(new int[length + 1], new int[length + 1]);
        if (!Unforeseen.guard(() -> new ScalarAlignment(scalar, offsets).align(), unforeseen -> false)) {
            Arrays.fill(offsets.starts, span.start());
            Arrays.fill(offsets.ends, span.end());
        }
        return offsets;
    }

    void put(int index, int start, int end) {
        starts[index] = start;
        ends[index + 1] = end;
        starts[index + 1] = end;
    }

    void startAt(int offset) {
        starts[0] = offset;
        ends[0] = offset;
    }

    @Override
    public int start(int offset) {
        return starts[offset];
    }

    @Override
    public int end(int offset) {
        return ends[offset];
    }
}
