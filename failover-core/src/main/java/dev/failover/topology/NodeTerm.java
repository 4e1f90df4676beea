package dev.failover.topology;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the {@code nodeSelectorTerms} of a node affinity: a node has to meet all requirements of any one term.
 *
 * @param requirements about labels
 * @param fields about fields, of which Kubernetes knows {@code metadata.name} alone
 */
public record NodeTerm(List<NodeRequirement> requirements, List<NodeRequirement> fields) {
    public NodeTerm {
        requirements = List.copyOf(requirements);
        fields = List.copyOf(fields);
    }

    /** @param terms the sequence; of any other shape it has none */
    static List<NodeTerm> list(Optional<YamlNode> terms) {
        return terms.stream()
                .flatMap(NodeTerm::mappings)
                .map(term -> new NodeTerm(requirements(term, "matchExpressions"), requirements(term, "matchFields")))
                .toList();
    }

    /** Whether a node with this label can meet it, as far as labels of this key are concerned. */
    public boolean admits(NodeLabel label) {
        return about(label.key()).allMatch(r -> r.allows(label.value()));
    }

    /** The requirements of one label. */
    public Stream<NodeRequirement> about(String key) {
        return requirements.stream().filter(r -> r.key().equals(key));
    }

    private static List<NodeRequirement> requirements(YamlMapping term, String field) {
        return term.get(field).stream()
                .flatMap(NodeTerm::mappings)
                .map(NodeRequirement::new)
                .toList();
    }

    private static Stream<YamlMapping> mappings(YamlNode node) {
        return node instanceof YamlSequence sequence
                ? sequence.items().stream()
                        .filter(YamlMapping.class::isInstance)
                        .map(YamlMapping.class::cast)
                : Stream.empty();
    }
}
