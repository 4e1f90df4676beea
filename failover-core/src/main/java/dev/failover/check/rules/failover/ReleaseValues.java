package dev.failover.check.rules.failover;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.Topology;
import dev.failover.topology.ValueSearch;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The claims that HelmReleases name in values which come from ConfigMaps of the build. */
final class ReleaseValues {
    private static final YamlPath VALUES_FROM = YamlPath.keys("spec", "valuesFrom");

    private final Map<NamespacedName, Resource> configMaps = new HashMap<>();

    ReleaseValues(Topology topology) {
        topology.cluster().entryPoints().stream()
                .flatMap(entryPoint -> entryPoint.resources().resources().stream())
                .filter(resource -> resource.gvk().group().isEmpty())
                .filter(resource -> resource.gvk().kind().equals("ConfigMap"))
                .forEach(resource -> configMaps.putIfAbsent(NamespacedName.of(resource), resource));
    }

    /** Whether the claim is named in such values: no path leads to it from the release. */
    static boolean holds(ClaimMount mount) {
        return mount.path().steps().size() > VALUES_FROM.steps().size()
                && mount.path().steps().subList(0, VALUES_FROM.steps().size()).equals(VALUES_FROM.steps());
    }

    /** With the path of the item of {@code valuesFrom} that brings them. */
    List<ClaimMount> claims(Workload workload) {
        if (!workload.kind().equals("HelmRelease")) {
            return List.of();
        }
        List<YamlNode> items = VALUES_FROM
                .in(workload.resource().root())
                .filter(YamlSequence.class::isInstance)
                .map(node -> ((YamlSequence) node).items())
                .orElse(List.of());
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> text(workload, items.get(i)).stream()
                        .flatMap(ReleaseValues::claims)
                        .map(mount -> new ClaimMount("", mount.claimName(), VALUES_FROM.index(i))))
                .toList();
    }

    private Optional<YamlScalar> text(Workload workload, YamlNode item) {
        return Optional.of(item)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(from -> from.text("kind").filter("ConfigMap"::equals).isPresent())
                .flatMap(from -> from.text("name")
                        .map(name ->
                                configMaps.get(NamespacedName.of(workload.name().namespace(), name)))
                        .flatMap(configMap -> configMap.root().mapping("data"))
                        .flatMap(data -> data.scalar(from.text("valuesKey").orElse("values.yaml"))));
    }

    private static Stream<ClaimMount> claims(YamlScalar text) {
        boolean isFile = text.location().file().text().equals(text.text());
        return (isFile ? YamlParser.parseFirst(text.location().file()) : YamlParser.parseFirstInside(text))
                .firstRoot().filter(YamlMapping.class::isInstance).stream()
                        .flatMap(root -> ValueSearch.in((YamlMapping) root).claims().stream());
    }
}
