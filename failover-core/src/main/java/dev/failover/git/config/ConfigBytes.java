package dev.failover.git.config;

/** The bytes of a configuration file, with the number of the line; each kind of line ending is one character. */
final class ConfigBytes {
    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private int position;
    private int line = 1;
    private boolean ended;

    ConfigBytes(byte[] bytes) {
        this.bytes = bytes;
        this.position = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    }

    private boolean startsWithMark() {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    /** The end of the file is the end of a line, too. */
    int next() {
        int c = position < bytes.length ? bytes[position++] & 0xFF : END;
        if (c == '\r' && position < bytes.length && bytes[position] == '\n') {
            position++;
            c = '\n';
        }
        ended |= c == END;
        line += c == END || c == '\n' ? 1 : 0;
        return c == END ? '\n' : c;
    }

    void skipLine() {
        while (next() != '\n') {
            // a comment
        }
    }

    /** Of the next character. */
    int line() {
        return line;
    }

    boolean ended() {
        return ended;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a section or a name may hold it. */
    static boolean isKey(int c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-';
    }

    static char lower(int c) {
        return (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
}
