package dev.failover.yaml.edit;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node in the text that it is written in, be that the file or a scalar in it: an edit is made there, as if that text
 * were a file of its own, and carried outwards from scalar to scalar.
 *
 * @param outers the scalars around the node, outermost first; empty for a node of the file itself
 * @param text the innermost text
 * @param node the node with locations in {@code text}
 * @param inFlow whether braces or brackets are around the node
 */
record EditPlace(List<YamlScalar> outers, SourceFile text, YamlNode node, boolean inFlow) {

    /** Finds the node in its file again, for a node doesn't know what is around it. */
    static EditPlace of(YamlNode written) {
        SourceFile file = written.location().file();
        EditPlace found = find(YamlParser.parse(file), file, written, List.of());
        if (found == null) {
            throw new EditRefusedException("it isn't written in one place", written.location());
        }
        return found;
    }

    private static @Nullable EditPlace find(
            YamlStream stream, SourceFile text, YamlNode wanted, List<YamlScalar> outers) {
        YamlStream plain = outers.isEmpty() ? stream : YamlParser.parse(text);
        for (int i = 0; i < stream.documents().size() && i < plain.documents().size(); i++) {
            YamlNode root = stream.documents().get(i).root();
            YamlNode plainRoot = plain.documents().get(i).root();
            if (root != null && plainRoot != null && covers(root, wanted)) {
                return new EditPlace(outers, text, plainRoot, false).descend(root, wanted);
            }
        }
        return null;
    }

    /** @param here this place's node with locations in the file */
    private @Nullable EditPlace descend(YamlNode here, YamlNode wanted) {
        if (here.getClass() == wanted.getClass() && span(here).equals(span(wanted))) {
            return this;
        }
        if (here instanceof YamlScalar outer) {
            return inside(outer, wanted);
        }
        List<YamlNode> children = children(here);
        List<YamlNode> plain = children(node);
        boolean flow = inFlow || isFlow(here);
        for (int i = 0; i < children.size(); i++) {
            if (covers(children.get(i), wanted) && covers(here, children.get(i))) {
                EditPlace found = new EditPlace(outers, text, plain.get(i), flow).descend(children.get(i), wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable EditPlace inside(YamlScalar outer, YamlNode wanted) {
        List<YamlScalar> more = new ArrayList<>(outers);
        more.add((YamlScalar) node);
        SourceFile inner = new SourceFile("", ((YamlScalar) node).text().getBytes(StandardCharsets.UTF_8));
        return find(YamlParser.parseInside(outer), inner, wanted, more);
    }

    /** The edit of the innermost text as one of the file. */
    TextEdit inFile(TextEdit edit) {
        TextEdit carried = edit;
        for (int i = outers.size() - 1; i >= 0; i--) {
            carried = EmbeddedEdit.carry(carried, outers.get(i));
        }
        return carried;
    }

    /** Whether the text is JSON, or is written like it: then all strings are in double quotes. */
    boolean isJson() {
        String content = text.text().stripLeading();
        return text.path().endsWith(".json")
                || (content.startsWith("{")
                        && content.substring(1).stripLeading().startsWith("\""));
    }

    private static boolean isFlow(YamlNode node) {
        return (node instanceof YamlMapping mapping && mapping.flow())
                || (node instanceof YamlSequence sequence && sequence.flow());
    }

    private static List<YamlNode> children(YamlNode node) {
        List<YamlNode> children = new ArrayList<>();
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                children.add(entry.key());
                children.add(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            children.addAll(sequence.items());
        }
        return children;
    }

    private static boolean covers(YamlNode outer, YamlNode inner) {
        return span(outer).start() <= span(inner).start()
                && span(outer).end() >= span(inner).end();
    }

    private static Span span(YamlNode node) {
        return node.location().span();
    }
}
