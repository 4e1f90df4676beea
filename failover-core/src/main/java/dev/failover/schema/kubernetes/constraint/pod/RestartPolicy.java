package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which restart policies the pods of a workload can have; without one it is {@code Always}. */
public final class RestartPolicy implements Constraint {
    private final Set<String> allowed;
    private final boolean required;

    public RestartPolicy(Set<String> allowed, boolean required) {
        this.allowed = allowed;
        this.required = required;
    }

    @Override
    public void check(YamlMapping object, FieldPath path, Violations out) {
        Optional<YamlMapping> pod = object.mapping("template").flatMap(t -> t.mapping("spec"));
        if (pod.isEmpty()) {
            return;
        }
        FieldPath field = path.field("template").field("spec").field("restartPolicy");
        String choices = allowed.stream().sorted().collect(Collectors.joining(", "));
        Optional<YamlScalar> policy = pod.get().scalar("restartPolicy").filter(s -> !s.isNull());
        if (policy.isEmpty() && required) {
            out.missing(field, pod.get(), "Add 'restartPolicy', one of: " + choices + ".");
        }
        policy.filter(p -> !p.text().isEmpty() && !allowed.contains(p.text()))
                .ifPresent(p -> out.invalid(
                        field, p, "unsupported value " + out.shown(p) + ": supported values here: " + choices));
    }
}
