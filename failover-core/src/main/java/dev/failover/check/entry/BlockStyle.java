package dev.failover.check.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An entry in YAML's block style.
 *
 * @param indent of the service's name
 * @param step how much deeper the fields stand
 */
record BlockStyle(int indent, int step) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*|<[A-Za-z ]+>");

    /** What YAML 1.1 reads as something else than a string. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    List<String> lines(ServiceEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(indent) + scalar(entry.name()) + ":");
        entry.fields().forEach(f -> lines.add(" ".repeat(indent + step) + scalar(f.name()) + ": " + scalar(f.text())));
        return lines;
    }

    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** In double quotes, with the escapes that YAML and JSON share. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7f) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
