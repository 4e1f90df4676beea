package dev.failover.report.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Markdown that the rules' own pages are written in: headings, paragraphs, lists, code, links. A link to a rule that
 * is shown leads there; of other links within the site only the text is left.
 *
 * @param shown ids of rules
 */
record Markdown(Set<String> shown) {
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\[([^\\]]+)\\]\\(([^)]+)\\)");
    private static final String FENCE = "```";
    private static final String ITEM = "- ";
    private static final String INDENT = "    ";

    /** The elements of a page without its title. */
    Stream<Tag> toHtml(String page) {
        List<Tag> elements = new ArrayList<>();
        Deque<String> lines = new ArrayDeque<>(page.lines().toList());
        while (!lines.isEmpty()) {
            String line = lines.removeFirst();
            if (line.startsWith(FENCE)) {
                elements.add(code(take(lines, next -> !next.startsWith(FENCE)), 0));
                lines.pollFirst();
            } else if (line.startsWith(INDENT)) {
                lines.addFirst(line);
                elements.add(code(take(lines, next -> next.startsWith(INDENT)), INDENT.length()));
            } else if (line.startsWith(ITEM)) {
                lines.addFirst(line);
                elements.add(list(take(lines, next -> next.startsWith(ITEM))));
            } else if (line.startsWith("## ")) {
                elements.add(inline("h3", line.substring(3)));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                lines.addFirst(line);
                elements.add(inline("p", String.join(" ", take(lines, next -> !next.isBlank()))));
            }
        }
        return elements.stream();
    }

    private static List<String> take(Deque<String> lines, Predicate<String> belongs) {
        List<String> taken = new ArrayList<>();
        while (!lines.isEmpty() && belongs.test(lines.getFirst())) {
            taken.add(lines.removeFirst());
        }
        return taken;
    }

    private static Tag code(List<String> lines, int indentation) {
        return Tag.of(
                        "pre",
                        lines.stream().map(line -> line.substring(indentation)).collect(Collectors.joining("\n")))
                .with("tabindex", 0);
    }

    private Tag list(List<String> items) {
        return new Tag("ul").add(items.stream().map(item -> inline("li", item.substring(ITEM.length()))));
    }

    private Tag inline(String name, String text) {
        Tag tag = new Tag(name);
        Matcher matcher = INLINE.matcher(text);
        int done = 0;
        while (matcher.find()) {
            tag.text(text.substring(done, matcher.start()));
            tag.add(
                    matcher.group(1) == null
                            ? link(matcher.group(2), matcher.group(3))
                            : Tag.of("code", matcher.group(1)));
            done = matcher.end();
        }
        return tag.text(text.substring(done));
    }

    private Tag link(String text, String target) {
        String rule = target.replaceFirst("\\.(html|md)$", "");
        if (shown.contains(rule)) {
            return Tag.of("a", text).with("href", "#rule-" + rule);
        }
        return target.startsWith("https://") ? Tag.of("a", text).with("href", target) : Tag.of("em", text);
    }
}
