package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecWalker;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;

/** Adds entries to the mappings that the fields name: an entry of {@code labels}, or {@code commonLabels}. */
public final class LabelTransformer implements Transformer {
    private final String operator;
    private final YamlMapping pairs;
    private final FieldSpecs fields;

    private LabelTransformer(String operator, YamlMapping pairs, FieldSpecs fields) {
        this.operator = operator;
        this.pairs = pairs;
        this.fields = fields;
    }

    public static LabelTransformer of(YamlMapping pairs, FieldSpecs fields) {
        return new LabelTransformer("LabelTransformer", pairs, fields);
    }

    /** The same for annotations. */
    static LabelTransformer ofAnnotations(YamlMapping pairs, FieldSpecs fields) {
        return new LabelTransformer("AnnotationsTransformer", pairs, fields);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        operands.forEach(slot -> slot.update(this::label));
    }

    /** One resource with the entries. */
    public Operand label(Operand operand) {
        Operand labelled = operand;
        for (Entry pair : pairs.entries()) {
            for (FieldSpec field : fields.specs()) {
                labelled = new FieldSpecWalker(
                                field,
                                FieldSpecWalker.Create.MAPPING,
                                pair.value().location(),
                                Scalars.put(pair, operator))
                        .apply(labelled);
            }
        }
        return labelled;
    }
}
