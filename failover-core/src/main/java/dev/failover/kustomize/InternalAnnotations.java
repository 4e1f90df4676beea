package dev.failover.kustomize;

import dev.failover.kustomize.model.Metadata;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Generation;
import dev.failover.kustomize.model.operand.Operand;

/** The annotation by which a file can ask for what generators ask for: a hash at the end of the name. */
final class InternalAnnotations {
    private static final String NEEDS_HASH = "internal.config.kubernetes.io/needsHashSuffix";

    private InternalAnnotations() {}

    /** The resource as its annotations want it. */
    static Operand apply(Operand read) {
        if (!"enabled".equals(Metadata.of(read.root()).annotations().get(NEEDS_HASH))) {
            return read;
        }
        String kind = read.gvk().kind();
        if (!kind.equals("ConfigMap") && !kind.equals("Secret")) {
            throw new RefusedException(
                    "kustomize-unsupported",
                    "'" + NEEDS_HASH + "' on a " + kind
                            + ": kustomize's hash of it depends on its lines and comments, and failover"
                            + " doesn't compute it",
                    read.origin().written(),
                    "Remove the annotation; it is internal to kustomize.");
        }
        return read.withGeneration(new Generation(Generation.Behavior.UNSPECIFIED, true));
    }
}
