package dev.failover.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An element of HTML, or of SVG in it. Whatever text or attribute it is given is escaped when it is written: names from
 * a repository are never markup.
 */
final class Tag {
    private static final Set<String> VOID = Set.of("meta", "input", "br");
    /** Elements that end a line, so that the page can be compared and read as a text. */
    private static final Set<String> LAST_OF_LINE = Set.of(
            "meta", "title", "style", "script", "head", "body", "header", "footer", "nav", "section", "article",
            "details", "summary", "div", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody", "tr",
            "pre", "svg", "g");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Consumer<StringBuilder>> contents = new ArrayList<>();

    Tag(String name) {
        this.name = name;
    }

    static Tag of(String name, String text) {
        return new Tag(name).text(text);
    }

    Tag with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Escaped.of(value))
                .append('"');
        return this;
    }

    Tag with(String attribute, long value) {
        return with(attribute, String.valueOf(value));
    }

    /** An attribute without value, such as {@code hidden}. */
    Tag with(String attribute) {
        attributes.append(' ').append(attribute);
        return this;
    }

    Tag ofClass(String value) {
        return with("class", value);
    }

    Tag text(String text) {
        contents.add(out -> out.append(Escaped.of(text)));
        return this;
    }

    Tag add(Tag child) {
        contents.add(child::write);
        return this;
    }

    Tag add(Stream<Tag> children) {
        children.forEach(this::add);
        return this;
    }

    /** What is written as it is: for this package's own style and script, for nothing else. */
    Tag addOwn(String text) {
        contents.add(out -> out.append(text));
        return this;
    }

    void write(StringBuilder out) {
        out.append('<').append(name).append(attributes).append('>');
        if (!VOID.contains(name)) {
            contents.forEach(content -> content.accept(out));
            out.append("</").append(name).append('>');
        }
        if (LAST_OF_LINE.contains(name)) {
            out.append('\n');
        }
    }
}
