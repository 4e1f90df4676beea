package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** The text of a configuration file, read byte by byte as Git's own parser does, so that both see the same settings. */
final class ConfigText {
    private final Path file;
    private final ConfigBytes bytes;

    /** Takes the settings in their order. */
    @FunctionalInterface
    interface Sink {
        void take(String key, @Nullable String value, int line);
    }

    ConfigText(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = new ConfigBytes(bytes);
    }

    void read(Sink sink) {
        String section = "";
        while (true) {
            int c = bytes.next();
            if (bytes.ended()) {
                return;
            }
            if (c == '#' || c == ';') {
                bytes.skipLine();
            } else if (c == '[') {
                section = section();
            } else if (ConfigBytes.isLetter(c) && !section.isEmpty()) {
                setting(section, c, sink);
            } else if (!ConfigBytes.isSpace(c)) {
                throw bad();
            }
        }
    }

    /** {@code [section]}, {@code [section "Sub"]} or the old {@code [section.sub]}. */
    private String section() {
        StringBuilder name = new StringBuilder();
        while (true) {
            int c = bytes.next();
            if (bytes.ended()) {
                throw bad();
            }
            if (c == ']') {
                return name.toString();
            }
            if (ConfigBytes.isSpace(c)) {
                return name + "." + subsection(c);
            }
            if (!ConfigBytes.isKey(c) && c != '.') {
                throw bad();
            }
            name.append(ConfigBytes.lower(c));
        }
    }

    private String subsection(int space) {
        int c = sameLine(space);
        while (ConfigBytes.isSpace(c)) {
            c = sameLine(bytes.next());
        }
        if (c != '"') {
            throw bad();
        }
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (c = sameLine(bytes.next()); c != '"'; c = sameLine(bytes.next())) {
            name.write(c == '\\' ? sameLine(bytes.next()) : c);
        }
        if (bytes.next() != ']') {
            throw bad();
        }
        return RawParseUtils.decode(name.toByteArray());
    }

    private int sameLine(int c) {
        if (c == '\n') {
            throw bad(bytes.line() - 1);
        }
        return c;
    }

    private void setting(String section, int first, Sink sink) {
        StringBuilder name = new StringBuilder().append(ConfigBytes.lower(first));
        int c = bytes.next();
        while (!bytes.ended() && ConfigBytes.isKey(c)) {
            name.append(ConfigBytes.lower(c));
            c = bytes.next();
        }
        while (c == ' ' || c == '\t') {
            c = bytes.next();
        }
        if (c != '\n' && c != '=') {
            throw bad();
        }
        String value = c == '=' ? value() : null;
        sink.take(beforeNul(section + "." + name), value, bytes.line() - 1);
    }

    private String value() {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        boolean quoted = false;
        int spaces = 0;
        while (true) {
            int c = bytes.next();
            if (c == '\n') {
                if (quoted) {
                    throw bad(bytes.line() - 1);
                }
                return text(value);
            }
            if (ConfigBytes.isSpace(c) && !quoted) {
                spaces += value.size() > 0 ? 1 : 0;
                continue;
            }
            if (!quoted && (c == ';' || c == '#')) {
                bytes.skipLine();
                return text(value);
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

    private static String text(ByteArrayOutputStream value) {
        return beforeNul(RawParseUtils.decode(value.toByteArray()));
    }

    /** For Git, which is written in C, a NUL ends every text. */
    private static String beforeNul(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }

    private void escaped(ByteArrayOutputStream value) {
        int c = bytes.next();
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

    private GitException bad() {
        return bad(bytes.line());
    }

    private GitException bad(int line) {
        return new GitException(
                file + ":" + line + ": the Git configuration can't be read: this line has a syntax error",
                "Fix the line, then check: git config --file '" + file + "' --list");
    }
}
