package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;

/** Where a replacement's value comes from: one field of one object. */
final class ReplacementSource {
    static final String DEFAULT_FIELD = "metadata.name";

    private final YamlMapping node;
    private final ResourceSelection selection;
    private final String fieldPath;
    private final FieldOptions options;
    private final FieldRefusals refusals;

    ReplacementSource(YamlMapping node) {
        this.node = node;
        this.selection = ResourceSelection.of(node);
        this.fieldPath = node.text("fieldPath").filter(p -> !p.isEmpty()).orElse(DEFAULT_FIELD);
        this.options = FieldOptions.of(node);
        this.refusals = new FieldRefusals(
                node.scalar("fieldPath").map(YamlScalar::location).orElse(node.location()));
    }

    /** @throws RefusedException when no object is selected, or more than one */
    Operands.Slot select(Operands operands) {
        List<Operands.Slot> matches = operands.slots().stream()
                .filter(slot -> selection.matches(slot.get()))
                .toList();
        if (matches.size() == 1) {
            return matches.get(0);
        }
        List<Location> related =
                matches.stream().map(s -> s.get().origin().written()).limit(5).toList();
        throw new RefusedException(new Problem(
                "kustomize-bad-replacement",
                Problem.Level.ERROR,
                (matches.isEmpty() ? "nothing selected by " : "multiple matches for selector ") + this,
                node.location(),
                related,
                matches.isEmpty()
                        ? "Compare the source's kind, name and namespace with the resources; they are compared exactly."
                        : "Make the source more specific, so that it matches only one object."));
    }

    /** @throws RefusedException when the field isn't there, or holds nothing */
    YamlNode value(Operand operand) {
        YamlNode found = new FieldLookup(fieldPath, refusals)
                .in(operand.root())
                .orElseThrow(() -> refusals.of(
                        "fieldPath `" + fieldPath + "` is missing for replacement source "
                                + Ids.print(selection.asId()) + ", the object at "
                                + operand.origin().written(),
                        "Correct the path, or give the field a value."));
        return options.pick(found, refusals);
    }

    /** Whether the value is a part cut out of the field's. */
    boolean isPartial() {
        return options.isPartial();
    }

    @Override
    public String toString() {
        String field = node.text("fieldPath")
                .filter(p -> !p.isEmpty())
                .map(p -> ":" + p)
                .orElse("");
        String suffix = options.toString().isEmpty() ? "" : ":" + options;
        return Ids.print(selection.asId()) + field + suffix;
    }
}
