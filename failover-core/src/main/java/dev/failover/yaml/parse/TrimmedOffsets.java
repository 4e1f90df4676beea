package dev.failover.yaml.parse;

/** Of a text without the blanks at its start. */
record TrimmedOffsets(OffsetMap whole, int start) implements OffsetMap {
    @Override
    public int start(int offset) {
        return whole.start(start + offset);
    }

    @Override
    public int end(int offset) {
        return whole.end(start + offset);
    }
}
