package dev.failover.yaml.parse;

import dev.failover.yaml.YamlSyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kustomize's YAML library refuses and SnakeYAML lets pass. Offsets are those of the document's text. */
final class StricterSyntax {
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?m)^%(?!YAML[ \\t]+1\\.1[ \\t]*(?:#.*)?\\r?$|TAG[ \\t]).*");

    private StricterSyntax() {}

    /** Before a document: SnakeYAML lets any directive pass, and any version of YAML 1. */
    static void checkDirectives(String before) {
        Matcher other = DIRECTIVE.matcher(before);
        if (other.find()) {
            throw new YamlSyntaxException(
                    "kustomize supports only the directives '%YAML 1.1' and '%TAG'; remove the line", other.start());
        }
    }

    /** SnakeYAML lets a name hold almost anything; go-yaml letters, digits and two signs. */
    static void checkAnchor(String name, int offset) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                throw new YamlSyntaxException(
                        "the name '" + name + "' of an anchor or alias may contain only letters, digits, _ and -",
                        offset);
            }
        }
    }

    /** JSON writes an emoji as two escapes, which are no characters each; YAML has one escape for it. */
    static void checkEscapes(String value, String text, int start, int end) {
        if (value.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return;
        }
        for (int i = text.indexOf('\\', start); i >= 0 && i < end; i = text.indexOf('\\', i + 2)) {
            if (text.startsWith("\\ud", i) || text.startsWith("\\uD", i)) {
                char second = Character.toLowerCase(text.charAt(i + 3));
                if (second >= '8' && second <= 'f') {
                    throw new YamlSyntaxException(
                            "the escape " + text.substring(i, i + 6)
                                    + " is half of a surrogate pair; write the character itself",
                            i);
                }
            }
        }
    }

    /** A directive is cut off from its document, so it never has one. */
    static void checkNoDirectives(String text) {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '%') {
                throw new YamlSyntaxException("kustomize can't read a document that starts with a directive", i);
            }
            int next = text.indexOf('\n', i);
            i = next < 0 ? text.length() : next + 1;
        }
    }
}
