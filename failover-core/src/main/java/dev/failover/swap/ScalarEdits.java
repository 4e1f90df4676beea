package dev.failover.swap;

import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import dev.failover.yaml.ApiReading;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text edits that keep the style of what stands there: plain, quoted, in braces or in lines. */
final class ScalarEdits {
    /** Needs no quotes wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");

    /** An anchor or a tag in front of a value, which stays. */
    private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*\\s+)*");

    private ScalarEdits() {}

    /** Another text in a scalar's place. */
    static TextEdit replace(YamlScalar written, String text) throws NotEditableException {
        ScalarStyle style = written.style();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            throw new NotEditableException("the value at " + written.location() + " is a block of text ('|' or '>')");
        }
        Location place = written.location();
        String present =
                place.file().text().substring(place.span().start(), place.span().end());
        Matcher properties = PROPERTIES.matcher(present);
        int start = place.span().start() + (properties.lookingAt() ? properties.end() : 0);
        return TextEdit.at(Location.of(place.file(), start, place.span().end()), styled(style, text));
    }

    /** A value at a way of new keys, as the first entry of a mapping. */
    static List<TextEdit> insert(YamlMapping mapping, List<String> keys, String value) {
        Location place = mapping.location();
        if (mapping.flow()) {
            int behindBrace = place.file().text().indexOf('{', place.span().start()) + 1;
            String comma = mapping.isEmpty() ? "" : ", ";
            return List.of(
                    TextEdit.at(Location.of(place.file(), behindBrace, behindBrace), inBraces(keys, value) + comma));
        }
        Location first = mapping.entries().get(0).key().location();
        int at = first.span().start();
        return List.of(TextEdit.at(
                Location.of(place.file(), at, at), inLines(keys, value, first.column() - 1, lineBreak(place.file()))));
    }

    private static String inBraces(List<String> keys, String value) {
        StringBuilder text = new StringBuilder(styled(ScalarStyle.PLAIN, value));
        for (int i = keys.size() - 1; i >= 0; i--) {
            text.insert(0, styled(ScalarStyle.PLAIN, keys.get(i)) + ": ");
            if (i > 0) {
                text.insert(0, '{').append('}');
            }
        }
        return text.toString();
    }

    private static String inLines(List<String> keys, String value, int indent, String lineBreak) {
        StringBuilder text = new StringBuilder();
        int depth = indent;
        for (String key : keys) {
            text.append(text.isEmpty() ? "" : lineBreak + " ".repeat(depth))
                    .append(styled(ScalarStyle.PLAIN, key))
                    .append(':');
            depth += 2;
        }
        return text.append(' ')
                .append(styled(ScalarStyle.PLAIN, value))
                .append(lineBreak)
                .append(" ".repeat(indent))
                .toString();
    }

    private static String lineBreak(SourceFile file) {
        return file.text().contains("\r\n") ? "\r\n" : "\n";
    }

    private static String styled(ScalarStyle style, String text) {
        return switch (style) {
            case SINGLE_QUOTED -> "'" + text.replace("'", "''") + "'";
            case PLAIN -> isPlain(text) ? text : doubleQuoted(text);
            default -> doubleQuoted(text);
        };
    }

    /** Whether it is a string without quotes, for kustomize and for the API. */
    private static boolean isPlain(String text) {
        if (!PLAIN.matcher(text).matches()) {
            return false;
        }
        SourceFile nowhere = new SourceFile("", new byte[0]);
        YamlScalar scalar = YamlScalar.plain(text, Provenance.of(Location.start(nowhere)));
        return scalar.kind() == ScalarKind.STRING && ApiReading.kind(scalar) == ScalarKind.STRING;
    }

    private static String doubleQuoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
