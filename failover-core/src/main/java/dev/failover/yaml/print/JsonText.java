package dev.failover.yaml.print;

import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.resolve.GoFloat;
import dev.failover.yaml.resolve.GoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as the JSON that Go's {@code encoding/json} writes for it: no blanks, keys in byte order, and {@code <},
 * {@code >}, {@code &} escaped. Hashes in names are made of this text, so each byte of it counts.
 */
public final class JsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final GoValue VALUES = new GoValue(new GoValue.StringReading() {
        @Override
        public String value(String text, YamlNode at) {
            return text;
        }

        @Override
        public String key(String text, YamlNode at) {
            return text;
        }
    });

    private final StringBuilder out;
    /** A line break and the blanks behind it; "" when all is in one line. */
    private String indent = "";

    private JsonText(StringBuilder out) {
        this.out = out;
    }

    /** @throws YamlValueException when JSON can't hold it: a NaN, a key that isn't a string, the same key twice */
    public static String of(YamlNode node) {
        StringBuilder out = new StringBuilder();
        new JsonText(out).value(VALUES.of(node));
        return out.toString();
    }

    /** @throws YamlValueException when JSON can't hold it */
    public static void requireHeld(YamlNode node) {
        VALUES.of(node);
    }

    /** The same as {@code json.MarshalIndent} lays it out, by two spaces. */
    public static String indented(YamlNode node) {
        StringBuilder out = new StringBuilder();
        JsonText text = new JsonText(out);
        text.indent = "\n";
        text.value(VALUES.of(node));
        return out.toString();
    }

    /** A string in JSON's quotes. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        new JsonText(out).string(text);
        return out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Double number) {
            out.append(GoFloat.json(number));
        } else {
            out.append(value);
        }
    }

    private void object(Map<?, ?> map) {
        List<String> keys = new ArrayList<>();
        map.keySet().forEach(key -> keys.add((String) key));
        keys.sort(JsonText::compareBytes);
        String separator = open("{");
        for (String key : keys) {
            out.append(separator).append(indent);
            string(key);
            out.append(indent.isEmpty() ? ":" : ": ");
            value(map.get(key));
            separator = ",";
        }
        close(keys.isEmpty() ? "{" : "", "}");
    }

    private void array(List<?> list) {
        String separator = open("[");
        for (Object item : list) {
            out.append(separator).append(indent);
            value(item);
            separator = ",";
        }
        close(list.isEmpty() ? "[" : "", "]");
    }

    private String open(String bracket) {
        indent += indent.isEmpty() ? "" : "  ";
        return bracket;
    }

    /** @param opening the bracket that no element has brought yet */
    private void close(String opening, String bracket) {
        indent = indent.isEmpty() ? "" : indent.substring(0, indent.length() - 2);
        out.append(opening).append(opening.isEmpty() ? indent : "").append(bracket);
    }

    /** By code points, which is the order of the UTF-8 bytes; {@link String#compareTo} goes by surrogates. */
    private static int compareBytes(String a, String b) {
        for (int i = 0; i < a.length() && i < b.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean pairX = Character.isSurrogate(x);
                return pairX == Character.isSurrogate(y) ? Character.compare(x, y) : pairX ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '<', '>', '&', '\u2028', '\u2029' -> unicode(c);
            default -> {
                if (c < ' ') {
                    unicode(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void unicode(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[c >> shift & 0xF]);
        }
    }
}
