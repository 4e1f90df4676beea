package dev.failover.check.policy;

import dev.failover.flux.Clusters;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suppressions in annotations of built resources, one on each line of the value. */
final class AnnotationSuppressions {
    static final String ANNOTATION = "failover.dev/ignore";

    private record Written(String path, int start, String text) {}

    private final Map<Written, AnnotatedResources> resources = new LinkedHashMap<>();
    private final Map<Written, Location> locations = new LinkedHashMap<>();
    private final SuppressionText reader;

    AnnotationSuppressions(SuppressionText reader) {
        this.reader = reader;
    }

    /** An annotation that a kustomization gives to many resources is one suppression for all of them. */
    List<Suppression> of(Clusters clusters) {
        clusters.clusters().stream()
                .flatMap(cluster -> cluster.entryPoints().stream())
                .flatMap(entryPoint -> entryPoint.resources().resources().stream())
                .forEach(resource -> annotation(resource).ifPresent(value -> add(resource, value)));
        List<Suppression> found = new ArrayList<>();
        resources.forEach((written, scope) -> written.text()
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> reader.read(line, locations.get(written), scope).stream())
                .forEach(found::add));
        return found;
    }

    private static Optional<YamlScalar> annotation(Resource resource) {
        return resource.root()
                .mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .flatMap(annotations -> annotations.scalar(ANNOTATION));
    }

    private void add(Resource resource, YamlScalar value) {
        Location location = value.location();
        Written written = new Written(location.path(), location.span().start(), value.text());
        locations.putIfAbsent(written, location);
        resources.computeIfAbsent(written, w -> new AnnotatedResources()).add(resource);
    }
}
