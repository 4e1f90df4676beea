package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** The text of a configuration file, read byte by byte as Git's own parser does, so that both see the same settings. */
final class ConfigText {
    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final byte[] bytes;
    private int position;
    private int line = 1;
    private boolean ended;

    /** Takes the settings in their order. */
    @FunctionalInterface
    interface Sink {
        void take(String key, @Nullable String value, int line);
    }

    ConfigText(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    void read(Sink sink) {
        position = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        String section = "";
        while (true) {
            int c = next();
            if (ended) {
                return;
            }
            if (c == '#' || c == ';') {
                skipLine();
            } else if (c == '[') {
                section = section();
            } else if (isLetter(c) && !section.isEmpty()) {
                setting(section, c, sink);
            } else if (!isSpace(c)) {
                throw bad();
            }
        }
    }

    private boolean startsWithMark() {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private void skipLine() {
        while (next() != '\n') {
            // a comment
        }
    }

    /** {@code [section]}, {@code [section "Sub"]} or the old {@code [section.sub]}. */
    private String section() {
        StringBuilder name = new StringBuilder();
        while (true) {
            int c = next();
            if (ended) {
                throw bad();
            }
            if (c == ']') {
                return name.toString();
            }
            if (isSpace(c)) {
                return name + "." + subsection(c);
            }
            if (!isKey(c) && c != '.') {
                throw bad();
            }
            name.append(lower(c));
        }
    }

    private String subsection(int space) {
        int c = sameLine(space);
        while (isSpace(c)) {
            c = sameLine(next());
        }
        if (c != '"') {
            throw bad();
        }
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (c = sameLine(next()); c != '"'; c = sameLine(next())) {
            name.write(c == '\\' ? sameLine(next()) : c);
        }
        if (next() != ']') {
            throw bad();
        }
        return RawParseUtils.decode(name.toByteArray());
    }

    private int sameLine(int c) {
        if (c == '\n') {
            line--;
            throw bad();
        }
        return c;
    }

    private void setting(String section, int first, Sink sink) {
        StringBuilder name = new StringBuilder().append(lower(first));
        int c = next();
        while (!ended && isKey(c)) {
            name.append(lower(c));
            c = next();
        }
        while (c == ' ' || c == '\t') {
            c = next();
        }
        if (c != '\n' && c != '=') {
            throw bad();
        }
        String value = c == '=' ? value() : null;
        sink.take(section + "." + name, value, line - 1);
    }

    private String value() {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        boolean quoted = false;
        int spaces = 0;
        while (true) {
            int c = next();
            if (c == '\n') {
                if (quoted) {
                    line--;
                    throw bad();
                }
                return RawParseUtils.decode(value.toByteArray());
            }
            if (isSpace(c) && !quoted) {
                spaces += value.size() > 0 ? 1 : 0;
                continue;
            }
            if (!quoted && (c == ';' || c == '#')) {
                skipLine();
                return RawParseUtils.decode(value.toByteArray());
            }
            for (; spaces > 0; spaces--) {
                value.write(' ');
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                escaped(value);
            } else {
                value.write(c);
            }
        }
    }

    private void escaped(ByteArrayOutputStream value) {
        int c = next();
        switch (c) {
            case '\n' -> {
                // the value goes on in the next line
            }
            case 't' -> value.write('\t');
            case 'b' -> value.write('\b');
            case 'n' -> value.write('\n');
            case '\\', '"' -> value.write(c);
            default -> throw bad();
        }
    }

    /** A line ending is one character, and so is the end of the file. */
    private int next() {
        int c = position < bytes.length ? bytes[position++] & 0xFF : END;
        if (c == '\r' && position < bytes.length && bytes[position] == '\n') {
            position++;
            c = '\n';
        }
        ended |= c == END;
        line += c == END || c == '\n' ? 1 : 0;
        return c == END ? '\n' : c;
    }

    private GitException bad() {
        return new GitException(
                file + ":" + line + ": the Git configuration can't be read: this line isn't in Git's syntax",
                "Fix the line, then see whether Git reads it: git config --file '" + file + "' --list");
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isKey(int c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-';
    }

    private static char lower(int c) {
        return (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
}
