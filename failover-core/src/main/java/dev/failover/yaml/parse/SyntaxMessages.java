package dev.failover.yaml.parse;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * SnakeYAML's complaints, in a clause each and without its own positions and excerpts. They quote nothing: the text may be
 * a Secret's.
 */
final class SyntaxMessages {
    private static final Pattern HANDLE = Pattern.compile("(found undefined tag handle) .*", Pattern.DOTALL);

    private SyntaxMessages() {}

    static String of(MarkedYAMLException e) {
        String problem =
                e.getProblem() == null ? "" : HANDLE.matcher(e.getProblem()).replaceFirst("$1");
        if (problem.contains("\\t(TAB)")) {
            return "a tab indents the line or comes before a value; replace it with spaces";
        }
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return oneLine(context + problem);
    }

    static String of(YAMLException e) {
        return oneLine(String.valueOf(e.getMessage()));
    }

    /** The document's end is where SnakeYAML notices it; the place to fix is where the quote opens, its context. */
    static boolean isUnclosedQuote(MarkedYAMLException e) {
        return "while scanning a quoted scalar".equals(e.getContext())
                && e.getContextMark() != null
                && e.getProblem() != null
                && e.getProblem().startsWith("found unexpected");
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }
}
