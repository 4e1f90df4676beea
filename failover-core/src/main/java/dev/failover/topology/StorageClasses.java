package dev.failover.topology;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The storage classes that the build holds, and which of them is the default. */
public final class StorageClasses {
    private static final List<YamlPath> IS_DEFAULT = Stream.of("storageclass", "storageclass.beta")
            .map(name -> YamlPath.keys("metadata", "annotations", name + ".kubernetes.io/is-default-class"))
            .toList();

    private final Map<String, Resource> byName = new HashMap<>();

    public StorageClasses(Topology topology) {
        topology.resources().stream()
                .filter(r -> r.gvk().group().equals("storage.k8s.io")
                        && r.gvk().kind().equals("StorageClass"))
                .forEach(r -> byName.putIfAbsent(r.name(), r));
    }

    public Optional<Resource> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Empty where the build doesn't hold it. Of several, Kubernetes takes the newest, which no repository shows. */
    public Optional<Resource> byDefault() {
        List<Resource> found =
                byName.values().stream().filter(StorageClasses::isDefault).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What a claim is of; empty where that is the cluster's default, and the build doesn't hold it. */
    public Optional<String> of(Claim claim) {
        return claim.storageClassName()
                .filter(name -> !name.isNull())
                .map(YamlScalar::text)
                .or(() -> byDefault().map(Resource::name));
    }

    private static boolean isDefault(Resource storageClass) {
        return IS_DEFAULT.stream()
                .flatMap(path -> path.in(storageClass.root()).stream())
                .anyMatch(value ->
                        value instanceof YamlScalar scalar && scalar.text().equals("true"));
    }
}
