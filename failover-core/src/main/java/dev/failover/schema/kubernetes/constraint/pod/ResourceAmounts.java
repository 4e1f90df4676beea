package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.resource.Quantity;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;

/**
 * What a container asks for is at most what it may use, and is something that nodes have. Source:
 * ValidateContainerResourceName and ValidateContainerResourceRequirements of Kubernetes' core validation.
 */
public final class ResourceAmounts implements Constraint {
    private static final Set<String> STANDARD = Set.of("cpu", "memory", "ephemeral-storage", "storage");

    @Override
    public void check(YamlMapping resources, FieldPath path, Violations out) {
        names(resources, "limits", path, out);
        names(resources, "requests", path, out);
        Optional<YamlMapping> limits = resources.mapping("limits");
        resources
                .mapping("requests")
                .ifPresent(requests -> requests.entries().forEach(entry -> {
                    Optional<YamlScalar> limit = limits.flatMap(l -> l.scalar(entry.keyText()));
                    if (limit.isPresent()
                            && entry.value() instanceof YamlScalar request
                            && exceeds(request, limit.get())) {
                        out.invalid(
                                path.field("requests").field(entry.keyText()),
                                request,
                                out.shown(request) + " must be less than or equal to the " + entry.keyText()
                                        + " limit of " + limit.get().text());
                    }
                }));
    }

    private static void names(YamlMapping resources, String list, FieldPath path, Violations out) {
        resources
                .mapping(list)
                .ifPresent(amounts -> amounts.entries().forEach(entry -> {
                    String name = entry.keyText();
                    if (!STANDARD.contains(name) && !name.startsWith("hugepages-") && name.indexOf('/') < 0) {
                        out.invalid(
                                path.field(list).key(name),
                                entry.key(),
                                "must be a standard resource of a container (cpu, memory, ephemeral-storage) or have a"
                                        + " prefix, as in example.com/device");
                    }
                }));
    }

    private static boolean exceeds(YamlScalar request, YamlScalar limit) {
        try {
            return Quantity.parse(request.text()).compareTo(Quantity.parse(limit.text())) > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
