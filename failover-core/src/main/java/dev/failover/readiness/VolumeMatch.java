package dev.failover.readiness;

import dev.failover.resource.Quantity;
import dev.failover.resource.Resource;
import dev.failover.topology.Claim;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How Kubernetes finds a volume for a claim that names none. */
final class VolumeMatch {
    private VolumeMatch() {}

    /** Whether Kubernetes would bind the two, which neither of them says. */
    static boolean fits(Claim claim, Volume volume) {
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

    /** What a claim asks of a volume's labels. */
    static Optional<YamlMapping> selector(Claim claim) {
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
        Stream<Condition> expressions = Storage.mappings(selector, "matchExpressions")
                .map(e -> new Condition(
                        e.text("key").orElse(""), e.text("operator").orElse(""), Storage.values(e)));
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
}
