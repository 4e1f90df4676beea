package dev.failover.report.format;

import dev.failover.report.Printable;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text from a repository, made harmless for Markdown as GitHub and GitLab read it. */
public final class MarkdownText {
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]#|~$]");
    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** In running text: no sign of Markdown, no HTML, and nobody is called by their name. */
    static String of(String text) {
        return SIGNS.matcher(Printable.of(text))
                .replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@<!-- -->");
    }

    /** As code in running text. */
    public static String code(String text) {
        String printable = Printable.of(text);
        String ticks = "`".repeat(longestRun(printable) + 1);
        String space = printable.startsWith("`") || printable.endsWith("`") ? " " : "";
        return ticks + space + printable + space + ticks;
    }

    /** As lines of code, which stay as they are. */
    public static String fenced(String language, Collection<String> lines) {
        String code = String.join("\n", lines);
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        return fence + language + "\n" + code + "\n" + fence;
    }

    private static int longestRun(String text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
