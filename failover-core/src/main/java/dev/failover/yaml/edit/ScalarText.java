package dev.failover.yaml.edit;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.TextShape;
import dev.failover.yaml.resolve.ScalarResolver;
import dev.failover.yaml.resolve.Sexagesimal;

/** A string as the text of a scalar. */
final class ScalarText {
    private ScalarText() {}

    /** In the style, or in one that can hold it. */
    static String of(String text, ScalarStyle style, boolean inFlow) {
        return switch (style) {
            case PLAIN -> staysString(text) && isPlain(text, inFlow) ? text : quoted(text);
            case SINGLE_QUOTED -> quoted(text);
            default -> '"' + escaped(text) + '"';
        };
    }

    /** Whether both readings take it for a string when it stands there without quotes. */
    private static boolean staysString(String text) {
        return ScalarResolver.V3.resolve(text).kind() == ScalarKind.STRING
                && ScalarResolver.V2.resolve(text).kind() == ScalarKind.STRING
                && !text.equals("<<")
                && !Sexagesimal.matches(text);
    }

    /** Whether it can stand without quotes at all. */
    static boolean isPlain(String text, boolean inFlow) {
        if (text.isEmpty() || !TextShape.of(text).plainAllowed()) {
            return false;
        }
        return !inFlow || text.chars().noneMatch(c -> ",[]{}?".indexOf(c) >= 0) && !text.endsWith(":");
    }

    private static String quoted(String text) {
        TextShape shape = TextShape.of(text);
        boolean single = shape.singleQuotedAllowed() && !shape.multiline();
        return single ? "'" + text.replace("'", "''") + "'" : '"' + escaped(text) + '"';
    }

    /** Between double quotes, of YAML and of JSON. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isSurrogate(c) || TextShape.isPrintable(c) && !TextShape.isBreak(c)) {
                        out.append(c);
                    } else {
                        out.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return out.toString();
    }
}
