package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field that may only be given where another one has certain values.
 *
 * @param on the other field
 * @param fallback what that is where it isn't given
 */
public record DependentField(String field, String on, String fallback, Set<String> values) implements Constraint {
    @Override
    public void check(YamlMapping object, FieldPath path, Violations out) {
        String value = object.text(on).filter(text -> !text.isEmpty()).orElse(fallback);
        boolean given = Nodes.has(object, field)
                && object.sequence(field).filter(list -> list.size() == 0).isEmpty();
        if (given && Nodes.isKnown(value) && !values.contains(value)) {
            String allowed = values.stream().sorted().map(v -> "'" + v + "'").collect(Collectors.joining(" or "));
            out.invalid(
                    path.field(field),
                    object.get(field).orElseThrow(),
                    "may only be given when '" + on + "' is " + allowed,
                    "Remove it, or set '" + on + "'.");
        }
    }
}
