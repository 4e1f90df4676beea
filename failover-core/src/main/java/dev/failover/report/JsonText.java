package dev.failover.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259), indented by two spaces. */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** @param value maps, lists, strings, numbers, booleans and null */
    static String of(@Nullable Object value) {
        JsonText text = new JsonText();
        text.write(value, "\n");
        return text.out.toString();
    }

    /** A text with its quotes. Half a surrogate pair, which few readers take, is U+FFFD. */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : WellFormed.unicode(value).toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }

    private void write(@Nullable Object value, String lineBreak) {
        if (value instanceof Map<?, ?> map) {
            writeAll(List.copyOf(map.entrySet()), "{}", lineBreak, (entry, inner) -> {
                out.append(quoted(entry.getKey().toString())).append(": ");
                write(entry.getValue(), inner);
            });
        } else if (value instanceof Collection<?> values) {
            writeAll(values, "[]", lineBreak, this::write);
        } else {
            out.append(value instanceof String text ? quoted(text) : String.valueOf(value));
        }
    }

    private <T> void writeAll(Collection<T> items, String brackets, String lineBreak, ItemWriter<T> writer) {
        out.append(brackets.charAt(0));
        String inner = lineBreak + "  ";
        String separator = inner;
        for (T item : items) {
            out.append(separator);
            writer.write(item, inner);
            separator = "," + inner;
        }
        out.append(items.isEmpty() ? "" : lineBreak).append(brackets.charAt(1));
    }

    private interface ItemWriter<T> {
        void write(T item, String lineBreak);
    }
}
