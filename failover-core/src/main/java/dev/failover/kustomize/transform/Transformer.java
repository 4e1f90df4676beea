package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operands;

/** Changes the resources of a build. */
public interface Transformer {

    /** @throws dev.failover.kustomize.model.RefusedException when kustomize would refuse */
    void transform(Operands operands, OperatorContext context);
}
