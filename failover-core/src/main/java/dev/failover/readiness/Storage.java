package dev.failover.readiness;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.Claim;
import dev.failover.topology.StorageClasses;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On which nodes the volume of a claim is, or can come to be, as far as the build shows it. */
final class Storage {
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

    private final Topology topology;
    private final StorageClasses classes;
    private final Map<String, List<Volume>> unboundByClass;

    /**
     * Where a claim's volume is.
     *
     * @param volume the one that is bound to it; empty where it isn't known yet which
     * @param subject how a message's sentence about it begins
     */
    record Whereabouts(Nodes nodes, Optional<Volume> volume, String subject) {}

    Storage(Topology topology) {
        this.topology = topology;
        this.classes = new StorageClasses(topology);
        this.unboundByClass = topology.volumes().stream()
                .filter(v -> v.claimRef().isEmpty()
                        && topology.claimsNaming(v.name()).isEmpty())
                .collect(Collectors.groupingBy(v -> v.storageClassName()
                        .filter(n -> !n.isNull())
                        .map(YamlScalar::text)
                        .orElse("")));
    }

    /** @param claim what the claim asks for, where that is known */
    Whereabouts of(NamespacedName name, Optional<Claim> claim) {
        Optional<Volume> bound = claim.flatMap(Claim::volumeName)
                .flatMap(volume -> topology.volume(volume.text()))
                .or(() -> topology.reservedFor(name).stream().findFirst());
        if (bound.isPresent()) {
            return new Whereabouts(
                    Nodes.of(bound.get().nodeTerms()),
                    bound,
                    "Volume '" + bound.get().name() + "'");
        }
        return claim.filter(c -> c.volumeName().filter(v -> !v.text().isEmpty()).isEmpty())
                .flatMap(this::unbound)
                .orElseGet(() -> new Whereabouts(Nodes.ANY, Optional.empty(), ""));
    }

    private Optional<Whereabouts> unbound(Claim claim) {
        Optional<String> name = classes.of(claim);
        Optional<Resource> storageClass = name.flatMap(classes::get);
        boolean provisioned = storageClass
                .flatMap(c -> c.root().text("provisioner"))
                .filter(p -> !p.equals(NO_PROVISIONER))
                .isPresent();
        if (provisioned && VolumeMatch.selector(claim).isEmpty()) {
            return storageClass.map(c ->
                    new Whereabouts(topologies(c), Optional.empty(), "What storage class '" + c.name() + "' makes"));
        }
        if (topology.cluster().failed() || name.isEmpty()) {
            return Optional.empty();
        }
        List<Nodes> candidates = unboundByClass.getOrDefault(name.get(), List.of()).stream()
                .filter(volume -> VolumeMatch.fits(claim, volume))
                .map(volume -> Nodes.of(volume.nodeTerms()))
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Whereabouts(Nodes.anyOf(candidates), Optional.empty(), "Each volume that fits"));
    }

    private static Nodes topologies(Resource storageClass) {
        List<List<Condition>> terms = mappings(storageClass.root(), "allowedTopologies")
                .map(term -> mappings(term, "matchLabelExpressions")
                        .map(e -> new Condition(e.text("key").orElse(""), "In", values(e)))
                        .toList())
                .toList();
        return terms.isEmpty() ? Nodes.ANY : new Nodes(terms);
    }

    static List<String> values(YamlMapping expression) {
        return expression.sequence("values").map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).text())
                .toList();
    }

    static Stream<YamlMapping> mappings(YamlMapping parent, String key) {
        List<YamlNode> items = parent.sequence(key).map(YamlSequence::items).orElse(List.of());
        return items.stream().filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }
}
