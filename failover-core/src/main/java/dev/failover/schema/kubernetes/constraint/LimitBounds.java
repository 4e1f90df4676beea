package dev.failover.schema.kubernetes.constraint;

import dev.failover.resource.Quantity;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/** min, defaultRequest, default and max follow each other. Source: ValidateLimitRange. */
public final class LimitBounds implements Constraint {
    private static final List<String> RISING = List.of("min", "defaultRequest", "default", "max");

    @Override
    public void check(YamlMapping limit, FieldPath path, Violations out) {
        for (int low = 0; low < RISING.size(); low++) {
            for (int high = low + 1; high < RISING.size(); high++) {
                compare(limit, RISING.get(low), RISING.get(high), path, out);
            }
        }
    }

    private static void compare(YamlMapping limit, String low, String high, FieldPath path, Violations out) {
        for (YamlMapping.Entry entry :
                limit.mapping(low).map(YamlMapping::entries).orElse(List.of())) {
            Optional<Quantity> amount = Nodes.quantity(entry.value());
            limit.mapping(high)
                    .flatMap(bounds -> bounds.get(entry.keyText()))
                    .filter(bound -> amount.isPresent()
                            && Nodes.quantity(bound)
                                    .filter(most -> amount.get().compareTo(most) > 0)
                                    .isPresent())
                    .ifPresent(bound -> out.invalid(
                            path.field(low).key(entry.keyText()),
                            entry.value(),
                            "must be less than or equal to '" + high + "', which is " + out.shown(bound)));
        }
    }
}
