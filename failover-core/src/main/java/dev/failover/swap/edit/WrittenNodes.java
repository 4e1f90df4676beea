package dev.failover.swap.edit;

import dev.failover.source.Location;
import dev.failover.source.SourceTree;
import dev.failover.source.Span;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The nodes of a tree's files as they were written, found by their place: a built value knows where it comes from, but
 * not in which style, nor beside what, it stands there. Looks into documents inside scalars, such as inline patches.
 */
public final class WrittenNodes {
    private final SourceTree tree;
    private final Map<String, YamlStream> parsed = new HashMap<>();

    public WrittenNodes(SourceTree tree) {
        this.tree = tree;
    }

    Optional<YamlScalar> scalar(Location place) {
        return find(place, node -> node instanceof YamlScalar && isAt(node, place.span()))
                .map(YamlScalar.class::cast);
    }

    public Optional<YamlMapping> mapping(Location place) {
        return find(place, node -> node instanceof YamlMapping && isAt(node, place.span()))
                .map(YamlMapping.class::cast);
    }

    /** The mapping in which a value stands at this place. */
    Optional<YamlMapping> mappingOfValue(Location place) {
        return find(
                        place,
                        node -> node instanceof YamlMapping mapping
                                && mapping.entries().stream().anyMatch(e -> isAt(e.value(), place.span())))
                .map(YamlMapping.class::cast);
    }

    private static boolean isAt(YamlNode node, Span span) {
        return node.location().span().equals(span);
    }

    private Optional<YamlNode> find(Location place, Predicate<YamlNode> wanted) {
        YamlStream stream = parsed.computeIfAbsent(
                place.path(),
                path -> tree.file(path).map(YamlParser::parse).orElseGet(() -> new YamlStream(List.of(), List.of())));
        return find(stream, place.span(), wanted);
    }

    private static Optional<YamlNode> find(YamlStream stream, Span span, Predicate<YamlNode> wanted) {
        return stream.documents().stream()
                .map(YamlDocument::root)
                .flatMap(Stream::ofNullable)
                .flatMap(root -> find(root, span, wanted).stream())
                .findFirst();
    }

    /** The innermost wanted node around a span. */
    private static Optional<YamlNode> find(YamlNode node, Span span, Predicate<YamlNode> wanted) {
        Span own = node.location().span();
        if (own.start() > span.start() || own.end() < span.end()) {
            return Optional.empty();
        }
        Optional<YamlNode> below = node instanceof YamlScalar scalar
                ? inside(scalar, span, wanted)
                : children(node)
                        .flatMap(child -> find(child, span, wanted).stream())
                        .findFirst();
        return below.or(() -> wanted.test(node) ? Optional.of(node) : Optional.empty());
    }

    private static Optional<YamlNode> inside(YamlScalar scalar, Span span, Predicate<YamlNode> wanted) {
        boolean within = !isAt(scalar, span) && scalar.style() != ScalarStyle.PLAIN;
        return within ? find(YamlParser.parseInside(scalar), span, wanted) : Optional.empty();
    }

    private static Stream<YamlNode> children(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().flatMap(e -> Stream.of(e.key(), e.value()));
        }
        return node instanceof YamlSequence sequence ? sequence.items().stream() : Stream.empty();
    }
}
