package dev.failover.topology;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
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

    /** Whether it is a directory or disk of a node. */
    public boolean isLocal() {
        return spec().flatMap(s -> s.get("local")).isPresent();
    }

    /** The required node affinity's terms; a node must meet one of them. Empty: any node will do. */
    public List<NodeTerm> nodeTerms() {
        return NodeTerm.list(TERMS.in(resource.root()));
    }

    /** Whether the pod can use it on a node with this label, as far as labels of this key are concerned. */
    public boolean isReachableFrom(NodeLabel node) {
        return nodeTerms().isEmpty() || nodeTerms().stream().anyMatch(term -> term.admits(node));
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
}
