package dev.failover.yaml.parse;

import dev.failover.source.Provenance;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes the nodes of one document from its events, with a stack of its own: depth is data, not recursion. */
final class NodeComposer {
    private final String text;
    private final MarkOffsets offsets;
    private final Consumer<YamlMapping> onMapping;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Anchors anchors = new Anchors();
    private @Nullable YamlNode root;

    /**
     * @param text the document, as its marks count it
     * @param onMapping is told each mapping once, when it is complete
     */
    NodeComposer(String text, MarkOffsets offsets, Consumer<YamlMapping> onMapping) {
        this.text = text;
        this.offsets = offsets;
        this.onMapping = onMapping;
    }

    /** The document's node; null before it has been read, and for a document without content. */
    @Nullable
    YamlNode root() {
        return root;
    }

    /**
     * Takes the next event of the document.
     *
     * @throws YamlSyntaxException for what kustomize's library refuses and SnakeYAML doesn't; offsets are in the document
     * @throws LimitExceededException when the document is too deep, or its aliases repeat too much; likewise
     */
    void accept(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            StricterSyntax.checkAnchor(node.getAnchor(), offsets.inDocument(event.getStartMark()));
        }
        int start = offsets.inDocument(event.getStartMark());
        int end = offsets.inDocument(event.getEndMark());
        if (event instanceof ScalarEvent scalar) {
            addScalar(scalar, start, end);
        } else if (event instanceof AliasEvent alias) {
            addAlias(alias, start, end);
        } else if (event instanceof CollectionStartEvent collection) {
            push(collection, start, end);
        } else if (event instanceof CollectionEndEvent) {
            pop(end);
        }
    }

    private void addScalar(ScalarEvent event, int start, int end) {
        ScalarStyle style = style(event);
        if (style == ScalarStyle.DOUBLE_QUOTED) {
            StricterSyntax.checkEscapes(event.getValue(), text, start, end);
        }
        Provenance provenance = offsets.provenance(start, end);
        YamlScalar scalar = new YamlScalar(event.getValue(), style, tag(event.getTag()), provenance);
        long weight = 1 + scalar.text().length() / ParseLimits.CHARS_PER_NODE;
        anchors.close(event.getAnchor(), scalar, weight);
        boolean nothing = open.isEmpty() && start == end;
        if (!nothing) {
            add(scalar, weight, end);
        }
    }

    private void addAlias(AliasEvent event, int start, int end) {
        Anchors.Anchored target = anchors.resolve(event.getAnchor(), start);
        if (target == null) {
            throw new YamlSyntaxException("an alias refers to an anchor that isn't defined before it", start);
        }
        if (target.node() == null) {
            throw new YamlSyntaxException("an alias is inside its own anchor", start);
        }
        add(target.node(), target.weight(), end);
    }

    private void push(CollectionStartEvent event, int start, int end) {
        if (open.size() == ParseLimits.DEPTH) {
            throw new LimitExceededException("it is nested more than " + ParseLimits.DEPTH + " levels deep", start);
        }
        open.push(new OpenCollection(event, tag(event.getTag()), start, end));
        anchors.open(event.getAnchor());
    }

    private void pop(int reportedEnd) {
        OpenCollection done = open.pop();
        int end = done.end(reportedEnd);
        YamlNode node = done.close(offsets.provenance(done.start(), end));
        if (node instanceof YamlMapping mapping) {
            onMapping.accept(mapping);
        }
        anchors.close(done.anchor(), node, done.weight());
        add(node, done.weight(), end);
    }

    private void add(YamlNode node, long weight, int end) {
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node, weight, end);
        }
    }

    /** kustomize's library takes the non-specific tag {@code !} for no tag at all. */
    private static String tag(@Nullable String tag) {
        return tag == null || tag.equals("!") ? "" : tag;
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            default -> ScalarStyle.PLAIN;
        };
    }
}
