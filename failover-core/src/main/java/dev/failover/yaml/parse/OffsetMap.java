package dev.failover.yaml.parse;

/** Where in a file the characters of a parsed text stand: in the same order, but perhaps escaped, indented or folded. */
interface OffsetMap {
    OffsetMap IDENTITY = new OffsetMap() {
        @Override
        public int start(int offset) {
            return offset;
        }

        @Override
        public int end(int offset) {
            return offset;
        }
    };

    /** Where the character at this offset starts in the file; for the text's length, where the text ends. */
    int start(int offset);

    /** Where the character before this offset ends in the file. */
    int end(int offset);
}
