package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Map;

/** A metric has the field that its type names. Source: validateMetricSpec. */
public final class MetricSource implements Constraint {
    private static final Map<String, String> FIELDS = Map.of(
            "ContainerResource", "containerResource",
            "External", "external",
            "Object", "object",
            "Pods", "pods",
            "Resource", "resource");

    private static final List<String> TARGETS = List.of("averageUtilization", "averageValue", "value");

    @Override
    public void check(YamlMapping metric, FieldPath path, Violations out) {
        String expected = metric.text("type").map(FIELDS::get).orElse("");
        if (!expected.isEmpty() && !Nodes.has(metric, expected)) {
            out.missing(path.field(expected), metric, "Add '" + expected + "', as the type requires.");
        }
        metric.mapping(expected)
                .flatMap(source -> source.mapping("target"))
                .filter(target -> TARGETS.stream().noneMatch(value -> Nodes.has(target, value)))
                .ifPresent(target -> out.missing(
                        path.field(expected).field("target"),
                        target,
                        "Give one of: " + String.join(", ", TARGETS) + ", to match the target's type."));
        FIELDS.values().stream()
                .filter(field -> !field.equals(expected) && Nodes.has(metric, field))
                .forEach(field -> out.invalid(
                        path.field(field),
                        metric.get(field).orElseThrow(),
                        "may not be given for the type " + metric.text("type").orElse("")));
    }
}
