package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.Optional;

/** A CustomResourceDefinition is named after what it defines and stores one version. */
public final class DefinitionFields implements Constraint {
    @Override
    public void check(YamlMapping definition, FieldPath path, Violations out) {
        Optional<YamlMapping> spec = definition.mapping("spec");
        String expected = spec.flatMap(s -> s.mapping("names"))
                        .flatMap(n -> n.text("plural"))
                        .orElse("") + "." + spec.flatMap(s -> s.text("group")).orElse("");
        definition
                .mapping("metadata")
                .flatMap(m -> m.scalar("name"))
                .filter(name -> !name.text().equals(expected))
                .ifPresent(name -> out.invalid(
                        path.field("metadata").field("name"),
                        name,
                        "must be spec.names.plural + \".\" + spec.group, that is \"" + expected + "\""));
        spec.ifPresent(s -> {
            long stored = Nodes.items(s, "versions", path).stream()
                    .filter(v -> v.node().text("storage").filter("true"::equals).isPresent())
                    .count();
            if (stored != 1) {
                out.invalid(
                        path.field("spec").field("versions"),
                        s.get("versions").orElse(s),
                        "must have exactly one version with 'storage: true', has " + stored);
            }
        });
    }
}
