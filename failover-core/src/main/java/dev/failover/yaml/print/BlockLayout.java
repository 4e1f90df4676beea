package dev.failover.yaml.print;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.Tags;
import dev.failover.yaml.TextShape;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.resolve.ScalarResolver;
import dev.failover.yaml.resolve.TaggedScalar;
import java.util.List;

/**
 * YAML as go-yaml v3 prints it from nodes: blocks indented by two, lists no further than their key, each scalar in the
 * style that it has. Of flow collections it knows empty ones.
 */
public final class BlockLayout {
    private final StringBuilder out = new StringBuilder();

    private BlockLayout() {}

    /** Without a line break at the end. */
    public static String of(YamlNode node) {
        BlockLayout layout = new BlockLayout();
        layout.node(node, 0);
        return layout.out.toString().strip();
    }

    private void node(YamlNode node, int indent) {
        if (node instanceof YamlMapping mapping && !mapping.isEmpty()) {
            mapping(mapping, indent);
        } else if (node instanceof YamlSequence sequence && sequence.size() > 0) {
            sequence(sequence, indent);
        } else if (node instanceof YamlScalar scalar) {
            out.append(scalar(scalar, indent)).append('\n');
        } else {
            out.append(node instanceof YamlMapping ? "{}\n" : "[]\n");
        }
    }

    private void mapping(YamlMapping mapping, int indent) {
        String separator = "";
        for (YamlMapping.Entry entry : mapping.entries()) {
            out.append(separator)
                    .append(scalar((YamlScalar) entry.key(), indent))
                    .append(':');
            value(entry.value(), indent);
            separator = " ".repeat(indent);
        }
    }

    private void value(YamlNode value, int indent) {
        if (value instanceof YamlMapping mapping && !mapping.isEmpty()) {
            out.append('\n').append(" ".repeat(indent + 2));
            mapping(mapping, indent + 2);
        } else if (value instanceof YamlSequence sequence && sequence.size() > 0) {
            out.append('\n').append(" ".repeat(indent));
            sequence(sequence, indent);
        } else if (value instanceof YamlScalar scalar && scalar(scalar, indent).isEmpty()) {
            out.append('\n');
        } else {
            out.append(' ');
            node(value, indent);
        }
    }

    private void sequence(YamlSequence sequence, int indent) {
        String separator = "";
        for (YamlNode item : sequence.items()) {
            out.append(separator).append("- ");
            node(item, indent + 2);
            separator = " ".repeat(indent);
        }
    }

    private static String scalar(YamlScalar scalar, int indent) {
        String text = scalar.text();
        return switch (scalar.style()) {
            case SINGLE_QUOTED -> "'" + text.replace("'", "''") + "'";
            case DOUBLE_QUOTED -> JsonText.quoted(text);
            case LITERAL, FOLDED -> literal(text, indent + 2);
            case PLAIN -> plain(scalar);
        };
    }

    private static String plain(YamlScalar scalar) {
        String text = scalar.text();
        ScalarKind reads = ScalarResolver.V3.resolve(text).kind();
        if (scalar.tag().isEmpty() || reads == TaggedScalar.kind(scalar.tag())) {
            return TextShape.of(text).plainAllowed() ? text : "'" + text.replace("'", "''") + "'";
        }
        return scalar.tag().equals(Tags.STR)
                ? JsonText.quoted(text)
                : scalar.tag().replace(Tags.STR.substring(0, Tags.STR.length() - 3), "!!") + " " + text;
    }

    private static String literal(String text, int indent) {
        String chomping = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
        StringBuilder block = new StringBuilder("|").append(chomping);
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            block.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent)).append(line);
        }
        return block.toString();
    }
}
