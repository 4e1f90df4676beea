package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operand;
import java.util.List;

/** Makes resources; what they do to those that are there already is up to their {@code behavior}. */
public interface Generator {

    /** @throws dev.failover.kustomize.model.RefusedException when kustomize would refuse */
    List<Operand> generate(OperatorContext context);
}
