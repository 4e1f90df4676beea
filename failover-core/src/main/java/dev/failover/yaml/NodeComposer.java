package dev.failover.yaml;

import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes the nodes of one document from its events, with a stack of its own: depth is data, not recursion. */
final class NodeComposer {
    private final SourceFile file;
    private final MarkOffsets offsets;
    private final Consumer<YamlMapping> onMapping;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private final Anchors anchors = new Anchors();
    private @Nullable YamlNode root;

    /**
     * @param onMapping is told each mapping once, when it is complete
     */
    NodeComposer(SourceFile file, MarkOffsets offsets, Consumer<YamlMapping> onMapping) {
        this.file = file;
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
     * @throws YamlSyntaxException when an alias names nothing, or what contains it
     * @throws LimitExceededException when the document is too deep, or its aliases repeat too much
     */
    void accept(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            checkName(node);
        }
        if (event instanceof ScalarEvent scalar) {
            addScalar(scalar);
        } else if (event instanceof AliasEvent alias) {
            addAlias(alias);
        } else if (event instanceof CollectionStartEvent start) {
            push(start);
        } else if (event instanceof CollectionEndEvent) {
            pop(offset(event.getEndMark()));
        }
    }

    /** SnakeYAML lets a name hold almost anything; kustomize's library letters, digits and two signs. */
    private void checkName(NodeEvent event) {
        String name = event.getAnchor();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
                throw new YamlSyntaxException(
                        "the name '" + name + "' of an anchor or alias may hold letters, digits, _ and - only",
                        offset(event.getStartMark()));
            }
        }
    }

    private void addScalar(ScalarEvent event) {
        int start = offset(event.getStartMark());
        int end = offset(event.getEndMark());
        YamlScalar scalar =
                new YamlScalar(event.getValue(), style(event), tag(event.getTag()), Provenance.of(file, start, end));
        long weight = 1 + scalar.text().length() / ParseLimits.CHARS_PER_NODE;
        anchors.close(event.getAnchor(), scalar, weight);
        boolean nothing = open.isEmpty() && start == end;
        if (!nothing) {
            add(scalar, weight, end);
        }
    }

    private void addAlias(AliasEvent event) {
        int start = offset(event.getStartMark());
        Anchors.Anchored target = anchors.resolve(event.getAnchor(), start);
        if (target == null) {
            throw new YamlSyntaxException("the alias *" + event.getAnchor() + " names no anchor before it", start);
        }
        if (target.node() == null) {
            throw new YamlSyntaxException("the alias *" + event.getAnchor() + " stands inside what it names", start);
        }
        add(target.node(), target.weight(), offset(event.getEndMark()));
    }

    private void push(CollectionStartEvent event) {
        int start = offset(event.getStartMark());
        if (open.size() == ParseLimits.DEPTH) {
            throw new LimitExceededException("it is nested more than " + ParseLimits.DEPTH + " levels deep", start);
        }
        open.push(new OpenCollection(event, tag(event.getTag()), start, offset(event.getEndMark())));
        anchors.open(event.getAnchor());
    }

    private void pop(int reportedEnd) {
        OpenCollection done = open.pop();
        int end = done.end(reportedEnd);
        YamlNode node = done.close(file, end);
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

    private int offset(Mark mark) {
        return offsets.charOffset(mark.getIndex());
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
