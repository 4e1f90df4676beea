package dev.failover.yaml.print;

import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.resolve.GoValue;

/**
 * What go-yaml v2 makes of the strings in the JSON text that kustomize hands to it for printing: some characters that
 * JSON doesn't escape isn't allowed in YAML, one is a line break and is folded, and a key is limited in length.
 */
final class JsonRereading implements GoValue.StringReading {
    /** Between the opening quote of a key and its colon. */
    private static final int KEY_LENGTH = 1024;

    private static final char NEXT_LINE = '\u0085';

    @Override
    public String value(String text, YamlNode at) {
        boolean folds = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folds |= c == NEXT_LINE;
            if (refused(c)) {
                throw new YamlValueException(String.format("kustomize can't print the character U+%04X", (int) c), at);
            }
        }
        return folds ? folded(text) : text;
    }

    @Override
    public String key(String text, YamlNode at) {
        boolean tooLong = text.length() > KEY_LENGTH / 6 && quotedLength(text) > KEY_LENGTH;
        if (tooLong || text.indexOf(NEXT_LINE) >= 0) {
            throw new YamlValueException(
                    "kustomize can't print a key that is this long or has a line break U+0085", at);
        }
        return value(text, at);
    }

    private static int quotedLength(String text) {
        String quoted = JsonText.quoted(text);
        return quoted.codePointCount(0, quoted.length());
    }

    private static boolean refused(char c) {
        return (c >= 0x7F && c <= 0x9F && c != NEXT_LINE) || c == '\uFFFE' || c == '\uFFFF';
    }

    /** As in any quoted scalar: a line break and the blanks around it are one space, more of them are breaks again. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int next = text.indexOf(NEXT_LINE, i);
            if (next < 0) {
                return out.append(text, i, text.length()).toString();
            }
            out.append(text, i, next);
            trimSpaces(out);
            int breaks = 0;
            i = next;
            while (i < text.length() && (text.charAt(i) == NEXT_LINE || text.charAt(i) == ' ')) {
                breaks += text.charAt(i) == NEXT_LINE ? 1 : 0;
                i++;
            }
            out.append(breaks == 1 ? " " : "\n".repeat(breaks - 1));
        }
        return out.toString();
    }

    private static void trimSpaces(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }
}
