package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;

/** An entry of {@code patches}: a strategic merge or JSON patch, inline or from a file. */
public final class PatchTransformer implements Transformer {
    private final YamlMapping entry;

    private PatchTransformer(YamlMapping entry) {
        this.entry = entry;
    }

    /** @throws RefusedException when the entry can't be used */
    public static PatchTransformer of(YamlMapping entry, OperatorContext context) {
        return new PatchTransformer(entry);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        throw new RefusedException("kustomize-unsupported", "patches isn't supported yet", entry.location(), "");
    }
}
