package dev.failover.kustomize.origin;

import dev.failover.resource.Resource;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts behind every printed value a comment that says where it was written and which operators touched it.
 *
 * <p>The print is read again, for the places of its values, and walked side by side with the nodes that were printed.
 */
public final class OriginComments {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    private OriginComments(String text) {
        this.text = text;
    }

    /** @param text what {@code YamlWriter} printed of the resource */
    public static String in(String text, Resource resource) {
        YamlStream printed = YamlParser.parse(new SourceFile("", text.getBytes(StandardCharsets.UTF_8)));
        YamlNode root = printed.documents().isEmpty()
                ? null
                : printed.documents().get(0).root();
        // What is readable for go-yaml alone stays without comments; a broken print would help nobody.
        return root == null || !printed.problems().isEmpty() ? text : new OriginComments(text).walk(root, resource);
    }

    private String walk(YamlNode root, Resource resource) {
        visit(root, resource.root());
        return out.append(text, copied, text.length()).toString();
    }

    private void visit(YamlNode printed, YamlNode built) {
        if (printed instanceof YamlMapping mapping && !mapping.isEmpty()) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                visit(entry.value(), value(built, entry.keyText()));
            }
        } else if (printed instanceof YamlSequence sequence && sequence.size() > 0) {
            List<YamlNode> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                visit(items.get(i), item(built, i));
            }
        } else {
            comment(lineEnd(printed), built.provenance());
        }
    }

    /** The value of a key; of one that a YAML merge brings in, what holds it. */
    private static YamlNode value(YamlNode built, String key) {
        return built instanceof YamlMapping mapping ? mapping.get(key).orElse(mapping) : built;
    }

    private static YamlNode item(YamlNode built, int i) {
        return built instanceof YamlSequence sequence && i < sequence.size()
                ? sequence.items().get(i)
                : built;
    }

    /** Inside a block scalar there are no comments, only behind its header; any other value may end lines below its start. */
    private int lineEnd(YamlNode printed) {
        boolean block = printed instanceof YamlScalar scalar && scalar.style() == ScalarStyle.LITERAL;
        int from = block
                ? printed.location().span().start()
                : printed.location().span().end();
        return text.indexOf('\n', from);
    }

    private void comment(int at, Provenance provenance) {
        out.append(text, copied, at).append(" # ").append(oneLine(words(provenance)));
        copied = at;
    }

    private static String words(Provenance provenance) {
        String touches = provenance.touches().stream()
                .map(touch -> ", " + touch.operator() + " " + touch.cause())
                .collect(Collectors.joining());
        return provenance.written() + touches;
    }

    /** A file's name may hold anything, also a line break, behind which it would be read as YAML. */
    private static String oneLine(String words) {
        return words.codePoints()
                .mapToObj(c -> isPrintable(c) ? Character.toString(c) : String.format("\\u%04X", c))
                .collect(Collectors.joining());
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
