package dev.failover.check.rules.reference;

import dev.failover.check.rules.reference.References.Applied;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys of the ConfigMaps and Secrets that a cluster builds. */
final class DataKeys {
    private record Id(Target target, NamespacedName name) {}

    private final Map<Id, Set<String>> keys = new HashMap<>();

    DataKeys(List<Applied> applied) {
        applied.forEach(each -> add(each.resource()));
        // it may add its keys to a Secret that is there
        applied.stream()
                .map(Applied::resource)
                .filter(resource -> resource.gvk().kind().equals("ExternalSecret"))
                .forEach(resource -> keys.remove(new Id(Target.SECRET, made(resource))));
    }

    private static NamespacedName made(Resource externalSecret) {
        NamespacedName own = NamespacedName.of(externalSecret);
        return externalSecret
                .root()
                .mapping("spec")
                .flatMap(spec -> spec.mapping("target"))
                .flatMap(target -> target.text("name"))
                .map(name -> new NamespacedName(own.namespace(), name))
                .orElse(own);
    }

    private void add(Resource resource) {
        Target target = Target.of(resource.gvk(), true);
        if (target.equals(Target.CONFIG_MAP) || target.equals(Target.SECRET)) {
            Set<String> own = new TreeSet<>();
            Stream.of("data", "stringData", "binaryData")
                    .flatMap(field -> resource.root().mapping(field).stream())
                    .flatMap(data -> data.entries().stream())
                    .map(YamlMapping.Entry::keyText)
                    .forEach(own::add);
            // what is empty is for a program to fill
            if (!own.isEmpty()) {
                keys.put(new Id(target, NamespacedName.of(resource)), own);
            }
        }
    }

    /** Empty where they aren't known. */
    Optional<Set<String>> of(Target target, NamespacedName name) {
        return Optional.ofNullable(keys.get(new Id(target, name)));
    }
}
