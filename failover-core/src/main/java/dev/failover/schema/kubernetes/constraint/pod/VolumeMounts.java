package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.resource.NearestName;
import dev.failover.schema.kubernetes.constraint.Nodes;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A container mounts only volumes that its pod has; those of a StatefulSet also have a volume for each claim template.
 * Source: ValidateVolumeMounts of Kubernetes' core validation.
 */
public final class VolumeMounts implements Constraint {
    private final List<String> podSpec;

    /** @param podSpec the fields that lead from the object to the pod's spec */
    public VolumeMounts(String... podSpec) {
        this.podSpec = List.of(podSpec);
    }

    @Override
    public void check(YamlMapping object, FieldPath path, Violations out) {
        Optional<YamlMapping> spec = Optional.of(object);
        FieldPath at = path;
        for (String field : podSpec) {
            spec = spec.flatMap(s -> s.mapping(field));
            at = at.field(field);
        }
        if (spec.isPresent()) {
            Set<String> volumes = names(spec.get(), "volumes");
            object.sequence("volumeClaimTemplates").stream()
                    .flatMap(s -> s.items().stream())
                    .filter(YamlMapping.class::isInstance)
                    .flatMap(t -> ((YamlMapping) t).mapping("metadata").flatMap(m -> m.text("name")).stream())
                    .forEach(volumes::add);
            for (String containers : ContainerNames.LISTS) {
                for (Nodes.Item container : Nodes.items(spec.get(), containers, at)) {
                    mounts(container, "volumeMounts", volumes, out);
                    mounts(container, "volumeDevices", volumes, out);
                }
            }
        }
    }

    private static Set<String> names(YamlMapping spec, String list) {
        Set<String> names = new HashSet<>();
        Nodes.items(spec, list, FieldPath.ROOT)
                .forEach(i -> i.node().text("name").ifPresent(names::add));
        return names;
    }

    private static void mounts(Nodes.Item container, String list, Set<String> volumes, Violations out) {
        for (Nodes.Item mount : Nodes.items(container.node(), list, container.path())) {
            mount.node()
                    .scalar("name")
                    .filter(name -> !volumes.contains(name.text()))
                    .ifPresent(name -> out.invalid(
                            mount.path().field("name"),
                            name,
                            "the pod has no volume named " + out.shown(name),
                            NearestName.question(name.text(), volumes)
                                    .orElse("Add it under 'volumes', or remove the mount.")));
        }
    }
}
