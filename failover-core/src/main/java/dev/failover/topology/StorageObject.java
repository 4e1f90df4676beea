package dev.failover.topology;

import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** What a claim and a volume both say, and must agree on to bind. */
public sealed interface StorageObject permits Claim, Volume {
    Resource resource();

    default Location location() {
        return resource().location();
    }

    default Optional<YamlScalar> storageClassName() {
        return spec().flatMap(s -> s.scalar("storageClassName"));
    }

    default Optional<YamlScalar> volumeMode() {
        return spec().flatMap(s -> s.scalar("volumeMode"));
    }

    default List<YamlScalar> accessModes() {
        return Scalars.list(spec(), "accessModes");
    }

    default Optional<YamlMapping> spec() {
        return resource().root().mapping("spec");
    }
}
