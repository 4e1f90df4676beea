package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.yaml.YamlMapping;

/** The {@code commonAnnotations}. */
public final class AnnotationsTransformer implements Transformer {
    private final LabelTransformer entries;

    private AnnotationsTransformer(LabelTransformer entries) {
        this.entries = entries;
    }

    public static AnnotationsTransformer of(YamlMapping annotations, FieldSpecs fields) {
        return new AnnotationsTransformer(LabelTransformer.ofAnnotations(annotations, fields));
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        entries.transform(operands, context);
    }
}
