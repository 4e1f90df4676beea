package dev.failover.topology;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** A PersistentVolume. */
public record Volume(Resource resource, EntryPoint entryPoint) {
    private static final YamlPath CAPACITY = YamlPath.keys("spec", "capacity", "storage");
    private static final YamlPath TERMS = YamlPath.keys("spec", "nodeAffinity", "required", "nodeSelectorTerms");

    public String name() {
        return resource.name();
    }

    public Location location() {
        return resource.location();
    }

    public Optional<YamlScalar> capacity() {
        return Scalars.at(resource, CAPACITY);
    }

    /** The claim that {@code spec.claimRef} reserves it for. */
    public Optional<NamespacedName> claimRef() {
        return claimRefNode()
                .map(ref -> NamespacedName.of(
                        ref.text("namespace").orElse(""), ref.text("name").orElse("")));
    }

    public Optional<YamlMapping> claimRefNode() {
        return spec().flatMap(s -> s.mapping("claimRef"));
    }

    public Optional<YamlScalar> storageClassName() {
        return spec().flatMap(s -> s.scalar("storageClassName"));
    }

    public Optional<YamlScalar> volumeMode() {
        return spec().flatMap(s -> s.scalar("volumeMode"));
    }

    public List<YamlScalar> accessModes() {
        return Scalars.list(spec(), "accessModes");
    }

    /** The required node affinity's terms; a node must meet one of them. Empty: any node will do. */
    public List<NodeTerm> nodeTerms() {
        return TERMS
                .in(resource.root())
                .filter(YamlSequence.class::isInstance)
                .map(terms -> ((YamlSequence) terms).items())
                .orElse(List.of())
                .stream()
                .filter(YamlMapping.class::isInstance)
                .map(term -> NodeTerm.of((YamlMapping) term))
                .toList();
    }

    /** Every value that an {@code In} requirement of the affinity names for a label key. */
    public List<YamlScalar> nodeValues(String key) {
        return nodeTerms().stream()
                .flatMap(term -> term.requirements().stream())
                .filter(r -> r.key().equals(key) && r.operator().equals("In"))
                .flatMap(r -> r.values().stream())
                .toList();
    }

    private Optional<YamlMapping> spec() {
        return resource.root().mapping("spec");
    }

    /** One term: all its requirements must be met. */
    public record NodeTerm(List<NodeRequirement> requirements) {
        public NodeTerm {
            requirements = List.copyOf(requirements);
        }

        static NodeTerm of(YamlMapping term) {
            List<YamlNode> expressions =
                    term.sequence("matchExpressions").map(YamlSequence::items).orElse(List.of());
            return new NodeTerm(expressions.stream()
                    .filter(YamlMapping.class::isInstance)
                    .map(e -> NodeRequirement.of((YamlMapping) e))
                    .toList());
        }
    }

    /** One label requirement. */
    public record NodeRequirement(String key, String operator, List<YamlScalar> values, Location location) {
        public NodeRequirement {
            values = List.copyOf(values);
        }

        static NodeRequirement of(YamlMapping expression) {
            return new NodeRequirement(
                    expression.text("key").orElse(""),
                    expression.text("operator").orElse(""),
                    Scalars.list(Optional.of(expression), "values"),
                    expression.location());
        }

        /** Whether a node that has this label value meets it. */
        public boolean allows(String value) {
            boolean named = values.stream().anyMatch(v -> v.text().equals(value));
            return switch (operator) {
                case "In" -> named;
                case "NotIn" -> !named;
                case "DoesNotExist" -> false;
                default -> true;
            };
        }
    }
}
