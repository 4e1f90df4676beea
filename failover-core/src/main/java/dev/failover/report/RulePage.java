package dev.failover.report;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule's page, for readers who aren't on the site. */
public record RulePage(RuleDescription description) {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern SOURCE = Pattern.compile("\\.md(?=#|$)");
    private static final Pattern SYNTAX = Pattern.compile("(?m)^(#+ |```.*$)|`|\\*\\*|\\[([^\\]]*)\\]\\([^)]*\\)");

    /** Markdown whose links lead to the site from everywhere. */
    public String markdown() {
        URI here = Site.page(description.rule().id());
        return LINK.matcher(description.page())
                .replaceAll(link -> Matcher.quoteReplacement("](" + here.resolve(published(link.group(1))) + ")"));
    }

    /** In the repository a page links to the source of another. */
    private static String published(String link) {
        return link.contains("://") ? link : SOURCE.matcher(link).replaceFirst(".html");
    }

    /** The same without Markdown's signs. */
    public String text() {
        return SYNTAX.matcher(description.page())
                .replaceAll(sign -> sign.group(2) == null ? "" : Matcher.quoteReplacement(sign.group(2)))
                .strip();
    }

    /** The first paragraph, in one line; the summary where the page has none. */
    public String introduction() {
        String[] paragraphs = text().split("\n\\s*\n");
        return paragraphs.length > 1
                ? paragraphs[1].strip().replace('\n', ' ')
                : description.rule().summary();
    }
}
