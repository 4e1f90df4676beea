package dev.failover.kustomize.operator;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.origin.OriginAnnotation;
import dev.failover.kustomize.transform.Generator;
import java.util.Optional;

/**
 * A generator, and what to say of it in annotations.
 *
 * @param origin empty unless the build writes annotations of its own
 */
public record ConfiguredGenerator(Generator generator, Optional<String> origin) {

    public void generate(Operands operands, OperatorContext context) {
        for (Operand generated : generator.generate(context)) {
            operands.absorb(origin.map(o -> OriginAnnotation.markGenerated(generated, o))
                    .orElse(generated));
        }
    }
}
