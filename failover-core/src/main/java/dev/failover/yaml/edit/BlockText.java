package dev.failover.yaml.edit;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;

/** Nodes as people write them: in blocks, keys in their order, lists indented below their keys; LF ends each line. */
public final class BlockText {
    private static final int STEP = 2;

    private final StringBuilder out = new StringBuilder();

    private BlockText() {}

    public static String of(YamlMapping root) {
        BlockText text = new BlockText();
        text.mapping(root, 0, "");
        return text.out.toString();
    }

    /** @param dash what stands before the first key instead of blanks; "" for nothing */
    private void mapping(YamlMapping mapping, int indent, String dash) {
        String before = dash.isEmpty() ? " ".repeat(indent) : dash;
        for (YamlMapping.Entry entry : mapping.entries()) {
            out.append(before).append(string(entry.keyText())).append(':');
            value(entry.value(), indent + STEP);
            before = " ".repeat(indent);
        }
    }

    private void value(YamlNode value, int indent) {
        if (value instanceof YamlMapping mapping && !mapping.isEmpty()) {
            out.append('\n');
            mapping(mapping, indent, "");
        } else if (value instanceof YamlSequence sequence && sequence.size() > 0) {
            out.append('\n');
            items(sequence.items(), indent);
        } else {
            out.append(' ').append(single(value)).append('\n');
        }
    }

    private void items(List<YamlNode> items, int indent) {
        for (YamlNode item : items) {
            String dash = " ".repeat(indent) + "- ";
            if (item instanceof YamlMapping mapping && !mapping.isEmpty()) {
                mapping(mapping, indent + STEP, dash);
            } else if (item instanceof YamlSequence sequence && sequence.size() > 0) {
                out.append(" ".repeat(indent)).append("-\n");
                items(sequence.items(), indent + STEP);
            } else {
                out.append(dash).append(single(item)).append('\n');
            }
        }
    }

    private static String single(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.kind() == ScalarKind.STRING ? string(scalar.text()) : scalar.text();
        }
        return node instanceof YamlMapping ? "{}" : "[]";
    }

    private static String string(String text) {
        return ScalarText.of(text, ScalarStyle.PLAIN, false);
    }
}
