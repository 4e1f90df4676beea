package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;

/** Adds a value to a field of each target; only as a {@code transformers} entry. */
public final class ValueAddTransformer implements Transformer {
    private final YamlMapping entry;

    private ValueAddTransformer(YamlMapping entry) {
        this.entry = entry;
    }

    /** @throws RefusedException when the entry can't be used */
    public static ValueAddTransformer of(YamlMapping entry, OperatorContext context) {
        return new ValueAddTransformer(entry);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        throw new RefusedException(
                "kustomize-unsupported", "ValueAddTransformer isn't supported yet", entry.location(), "");
    }
}
