package dev.failover.readiness;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Quantity;
import dev.failover.resource.Resource;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On which nodes the volume of a claim is, or can come to be, as far as the build shows it. */
final class Storage {
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";
    private static final YamlPath DEFAULT_CLASS =
            YamlPath.keys("metadata", "annotations", "storageclass.kubernetes.io/is-default-class");

    private final Topology topology;
    private final Map<String, Resource> classes = new HashMap<>();
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
        topology.resources().stream()
                .filter(r -> r.gvk().group().equals("storage.k8s.io")
                        && r.gvk().kind().equals("StorageClass"))
                .forEach(r -> classes.putIfAbsent(r.name(), r));
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
        Optional<String> name = className(claim);
        Optional<Resource> storageClass = name.map(classes::get);
        boolean provisioned = storageClass
                .flatMap(c -> c.root().text("provisioner"))
                .filter(p -> !p.equals(NO_PROVISIONER))
                .isPresent();
        if (provisioned && selector(claim).isEmpty()) {
            return storageClass.map(c ->
                    new Whereabouts(topologies(c), Optional.empty(), "What storage class '" + c.name() + "' makes"));
        }
        if (topology.cluster().failed() || name.isEmpty()) {
            return Optional.empty();
        }
        List<Nodes> candidates = unboundByClass.getOrDefault(name.get(), List.of()).stream()
                .filter(volume -> fits(claim, volume))
                .map(volume -> Nodes.of(volume.nodeTerms()))
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Whereabouts(Nodes.anyOf(candidates), Optional.empty(), "Each volume that fits"));
    }

    /** Empty where it is the cluster's default, and the build doesn't hold that. */
    private Optional<String> className(Claim claim) {
        return claim.storageClassName()
                .filter(n -> !n.isNull())
                .map(YamlScalar::text)
                .or(() -> classes.values().stream()
                        .filter(c -> DEFAULT_CLASS
                                .in(c.root())
                                .filter(v ->
                                        v instanceof YamlScalar s && s.text().equals("true"))
                                .isPresent())
                        .map(Resource::name)
                        .sorted()
                        .findFirst());
    }

    private static Nodes topologies(Resource storageClass) {
        List<List<Condition>> terms = mappings(storageClass.root(), "allowedTopologies")
                .map(term -> mappings(term, "matchLabelExpressions")
                        .map(e -> new Condition(e.text("key").orElse(""), "In", texts(e)))
                        .toList())
                .toList();
        return terms.isEmpty() ? Nodes.ANY : new Nodes(terms);
    }

    /** Whether Kubernetes would bind the two, which neither of them says. */
    private static boolean fits(Claim claim, Volume volume) {
        Set<String> offered = texts(volume.accessModes());
        return offered.containsAll(texts(claim.accessModes()))
                && mode(volume.volumeMode()).equals(mode(claim.volumeMode()))
                && isLargeEnough(claim, volume)
                && selector(claim).stream().allMatch(selector -> selects(selector, volume.resource()));
    }

    private static boolean isLargeEnough(Claim claim, Volume volume) {
        try {
            return claim.request().isEmpty()
                    || volume.capacity().isEmpty()
                    || Quantity.parse(claim.request().get().text())
                                    .compareTo(Quantity.parse(
                                            volume.capacity().get().text()))
                            <= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String mode(Optional<YamlScalar> mode) {
        return mode.filter(m -> !m.isNull()).map(YamlScalar::text).orElse("Filesystem");
    }

    private static Optional<YamlMapping> selector(Claim claim) {
        return claim.resource()
                .root()
                .mapping("spec")
                .flatMap(spec -> spec.mapping("selector"))
                .filter(selector -> !selector.isEmpty());
    }

    private static boolean selects(YamlMapping selector, Resource volume) {
        Map<String, String> labels = texts(volume.root().mapping("metadata").flatMap(m -> m.mapping("labels")));
        Stream<Condition> exact = texts(selector.mapping("matchLabels")).entrySet().stream()
                .map(e -> Condition.is(e.getKey(), e.getValue()));
        Stream<Condition> expressions = mappings(selector, "matchExpressions")
                .map(e -> new Condition(
                        e.text("key").orElse(""), e.text("operator").orElse(""), texts(e)));
        return Stream.concat(exact, expressions)
                .allMatch(c -> labels.containsKey(c.key()) ? c.allows(labels.get(c.key())) : !c.needsLabel());
    }

    private static Map<String, String> texts(Optional<YamlMapping> mapping) {
        return mapping.map(YamlMapping::entries).orElse(List.of()).stream()
                .filter(e -> e.value() instanceof YamlScalar)
                .collect(Collectors.toMap(e -> e.keyText(), e -> ((YamlScalar) e.value()).text(), (a, b) -> b));
    }

    private static Set<String> texts(List<YamlScalar> scalars) {
        return new HashSet<>(scalars.stream().map(YamlScalar::text).toList());
    }

    private static List<String> texts(YamlMapping expression) {
        return expression.sequence("values").map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).text())
                .toList();
    }

    private static Stream<YamlMapping> mappings(YamlMapping parent, String key) {
        List<YamlNode> items = parent.sequence(key).map(YamlSequence::items).orElse(List.of());
        return items.stream().filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }
}
