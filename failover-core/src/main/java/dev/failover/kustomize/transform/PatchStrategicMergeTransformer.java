package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlSequence;

/** The {@code patchesStrategicMerge}: each a file's path or an inline patch. */
public final class PatchStrategicMergeTransformer implements Transformer {
    private final YamlSequence paths;

    private PatchStrategicMergeTransformer(YamlSequence paths) {
        this.paths = paths;
    }

    /** @throws RefusedException when the entry can't be used */
    public static PatchStrategicMergeTransformer of(YamlSequence paths, OperatorContext context) {
        return new PatchStrategicMergeTransformer(paths);
    }

    /** @param config with {@code paths}, a list, and {@code patches}, a text that holds patches */
    public static PatchStrategicMergeTransformer ofConfig(YamlMapping config, OperatorContext context) {
        return of(config.sequence("paths").orElseThrow(), context);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        throw new RefusedException(
                "kustomize-unsupported", "patchesStrategicMerge isn't supported yet", paths.location(), "");
    }
}
