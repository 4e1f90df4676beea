package dev.failover.kustomize.operator;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.origin.OriginAnnotation;
import dev.failover.kustomize.transform.Transformer;
import java.util.Optional;

/**
 * A transformer, and what to say of it in annotations.
 *
 * @param origin empty unless the build writes annotations of its own
 */
public record ConfiguredTransformer(Transformer transformer, Optional<String> origin) {

    public void transform(Operands operands, OperatorContext context) {
        transformer.transform(operands, context);
        origin.ifPresent(o -> operands.forEach(slot -> slot.update(op -> OriginAnnotation.markTransformed(op, o))));
        operands.dropEmpty();
    }
}
