package dev.failover.check.rules.reference;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.resource.Resource;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pods and Services of a cluster, as others choose them. */
final class Selectable {
    private final Labelled pods = new Labelled();
    private final Labelled services = new Labelled();
    private final Map<Resource, Workload> workloads = new IdentityHashMap<>();
    private final Map<NamespacedName, Resource> servicesByName = new HashMap<>();

    Selectable(References references) {
        for (Workload workload : references.topology().workloads()) {
            workloads.put(workload.resource(), workload);
            pods.add(workload.name().namespace(), workload.resource(), podLabels(workload));
        }
        references.applied().stream()
                .map(References.Applied::resource)
                .filter(r -> Target.of(r.gvk(), true).equals(Target.SERVICE))
                .forEach(this::addService);
    }

    private void addService(Resource service) {
        NamespacedName name = NamespacedName.of(service);
        services.add(name.namespace(), service, labels(service.root()));
        servicesByName.putIfAbsent(name, service);
    }

    private static Optional<YamlMapping> podLabels(Workload workload) {
        return workload.podSpecPath()
                .parent()
                .in(workload.resource().root())
                .filter(YamlMapping.class::isInstance)
                .flatMap(pod -> labels((YamlMapping) pod));
    }

    private static Optional<YamlMapping> labels(YamlMapping object) {
        return object.mapping("metadata").flatMap(m -> m.mapping("labels"));
    }

    Optional<Resource> service(NamespacedName name) {
        return Optional.ofNullable(servicesByName.get(name));
    }

    /** The Services that it chooses, or the objects whose pods it chooses. */
    List<Resource> chosenBy(Selection selection) {
        return chosenBy(selection, Labelled.texts(Optional.of(selection.labels())));
    }

    /** The workloads whose pods it chooses. */
    List<Workload> workloadsOf(Selection selection) {
        return chosenBy(selection).stream()
                .flatMap(r -> Optional.ofNullable(workloads.get(r)).stream())
                .toList();
    }

    private List<Resource> chosenBy(Selection selection, Map<String, String> labels) {
        Labelled among = selection.ofPods() ? pods : services;
        return selection.namespaces().stream()
                .flatMap(namespace -> among.matching(namespace, labels).stream())
                .toList();
    }

    /** The value of a label next to the one that is written, with which something would be chosen. */
    Optional<String> meant(Selection selection, String key, YamlScalar written) {
        Labelled among = selection.ofPods() ? pods : services;
        Map<String, String> labels = Labelled.texts(Optional.of(selection.labels()));
        return selection.namespaces().stream()
                .flatMap(namespace -> NearestName.unmistakable(written.text(), among.values(namespace, key)).stream())
                .filter(value -> {
                    Map<String, String> corrected = new HashMap<>(labels);
                    corrected.put(key, value);
                    return !chosenBy(selection, corrected).isEmpty();
                })
                .findFirst();
    }
}
