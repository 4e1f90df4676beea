package dev.failover.topology;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Lenient reading: what is of the wrong type, or null, counts as absent. */
final class Scalars {
    private Scalars() {}

    static Optional<YamlScalar> at(Resource resource, YamlPath path) {
        return path.in(resource.root())
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(s -> !s.isNull());
    }

    static List<YamlScalar> list(Optional<YamlMapping> parent, String key) {
        return parent.flatMap(p -> p.sequence(key)).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .toList();
    }
}
