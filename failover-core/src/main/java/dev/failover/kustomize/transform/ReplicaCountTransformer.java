package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.value.IntegerValue;
import dev.failover.kustomize.transform.value.ScalarValue;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** An entry of {@code replicas}. */
public final class ReplicaCountTransformer implements Transformer {
    private final YamlMapping entry;
    private final List<FieldSpec> fields;

    private ReplicaCountTransformer(YamlMapping entry, List<FieldSpec> fields) {
        this.entry = entry;
        this.fields = List.copyOf(fields);
    }

    /** @param fields where such values are, from the transformer configuration */
    public static ReplicaCountTransformer of(YamlMapping entry, List<FieldSpec> fields) {
        return new ReplicaCountTransformer(entry, fields);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        String name = entry.text("name").orElse("");
        List<Operands.Slot> namesakes = operands.slots().stream()
                .filter(slot -> isCalled(slot.get(), name))
                .toList();
        boolean found = false;
        for (FieldSpec field : fields) {
            FieldSpecWalker walker =
                    new FieldSpecWalker(field, FieldSpecWalker.Create.STRING, location(), old -> count(old));
            for (Operands.Slot slot : namesakes) {
                if (isSelected(slot.get(), name, field)) {
                    found = true;
                    slot.update(walker::apply);
                }
            }
        }
        if (!found) {
            throw unmatched(name);
        }
    }

    private static boolean isCalled(Operand operand, String name) {
        return operand.name().equals(name)
                || operand.history().earlier().stream().anyMatch(e -> e.name().equals(name));
    }

    private static boolean isSelected(Operand operand, String name, FieldSpec field) {
        return Stream.concat(operand.previousIds().stream(), Stream.of(operand.id()))
                .anyMatch(id -> id.name().equals(name) && field.selects(id.gvk()));
    }

    private YamlNode count(YamlNode old) {
        if (!(old instanceof YamlScalar)) {
            throw Scalars.notScalar(old);
        }
        YamlScalar count = YamlScalar.plain(
                String.valueOf(IntegerValue.of(entry, "count")),
                Provenance.of(location()).touchedBy("ReplicaCountTransformer", location()));
        return ScalarValue.inPlaceOf(old, count);
    }

    private Location location() {
        return entry.scalar("count").map(YamlScalar::location).orElse(entry.location());
    }

    private RefusedException unmatched(String name) {
        List<String> kinds = fields.stream().map(f -> Ids.print(f.selector())).toList();
        return new RefusedException(
                "kustomize-unmatched-replica",
                "resource with name " + name + " does not match a config with the following GVK " + kinds,
                entry.location(),
                "Compare the name with those of the resources; other kinds need a 'replicas' configuration.");
    }
}
