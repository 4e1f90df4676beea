package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;

/** An entry of {@code patchesJson6902}. */
public final class PatchJson6902Transformer implements Transformer {
    private final YamlMapping entry;

    private PatchJson6902Transformer(YamlMapping entry) {
        this.entry = entry;
    }

    /** @throws RefusedException when the entry can't be used */
    public static PatchJson6902Transformer of(YamlMapping entry, OperatorContext context) {
        return new PatchJson6902Transformer(entry);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        throw new RefusedException(
                "kustomize-unsupported", "patchesJson6902 isn't supported yet", entry.location(), "");
    }
}
