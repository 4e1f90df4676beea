package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlSequence;

/** The {@code replacements}: values copied from one field to others. */
public final class ReplacementTransformer implements Transformer {
    private final YamlSequence entries;

    private ReplacementTransformer(YamlSequence entries) {
        this.entries = entries;
    }

    /** @throws RefusedException when the entry can't be used */
    public static ReplacementTransformer of(YamlSequence entries, OperatorContext context) {
        return new ReplacementTransformer(entries);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        throw new RefusedException("kustomize-unsupported", "replacements isn't supported yet", entries.location(), "");
    }
}
