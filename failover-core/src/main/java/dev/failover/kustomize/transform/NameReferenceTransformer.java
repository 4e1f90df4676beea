package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.NameReference;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.resource.Gvk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the fields that hold a resource's old name its new one. Runs once, after all renaming. */
public final class NameReferenceTransformer implements Transformer {
    private final List<NameReference> references;
    private final Map<Gvk, List<Use>> uses = new HashMap<>();
    private long examined;

    /** A field of some kind that names another kind. */
    private record Use(FieldSpec field, Gvk referent) {}

    public NameReferenceTransformer(List<NameReference> references) {
        this.references = List.copyOf(references);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        ReferentIndex index = new ReferentIndex(operands.all());
        operands.forEach(slot -> slot.update(operand -> fix(operand, index)));
        examined += index.examined();
    }

    /** How many resources had to be examined to find those that are referred to. */
    public long examined() {
        return examined;
    }

    private Operand fix(Operand operand, ReferentIndex index) {
        List<Use> own = uses.computeIfAbsent(operand.originalId().gvk(), this::usesBy);
        if (own.isEmpty()) {
            return operand;
        }
        Operand fixed = operand;
        ReferentSearch search = new ReferentSearch(operand, index);
        for (Use use : own) {
            // The field is looked up in the object as it is now, whatever kind it had when it was read.
            FieldSpec field =
                    new FieldSpec(operand.gvk(), use.field().path(), use.field().create());
            NameReferenceField references =
                    new NameReferenceField(search, new ReferentSearch.Use(field.path(), use.referent()));
            fixed = new FieldSpecWalker(
                            field,
                            FieldSpecWalker.Create.NOTHING,
                            fixed.origin().written(),
                            references::fix)
                    .apply(fixed);
        }
        return fixed;
    }

    private List<Use> usesBy(Gvk referrer) {
        List<Use> found = new ArrayList<>();
        for (NameReference reference : references) {
            for (FieldSpec field : reference.referrers().specs()) {
                if (field.selects(referrer)) {
                    found.add(new Use(field, reference.referent()));
                }
            }
        }
        return found;
    }
}
