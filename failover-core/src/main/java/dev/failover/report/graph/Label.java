package dev.failover.report.graph;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A quoted label of a Mermaid diagram. Mermaid reads {@code #35;} as the character with that number; letters, digits and
 * a few signs stand for themselves, everything else is written so, and nothing of a repository can end the label or be
 * read as markup, a directive or a comment.
 */
final class Label {
    private static final String HARMLESS = " -_./,()·";

    private Label() {}

    /** @param lines the first is the title */
    static String of(List<String> lines) {
        return lines.stream().map(Label::escaped).collect(Collectors.joining("<br/>", "\"", "\""));
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0
                        ? Character.toString(c)
                        : Character.isISOControl(c) ? " " : "#" + c + ";")
                .collect(Collectors.joining());
    }
}
