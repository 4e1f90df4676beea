package dev.failover.kustomize;

import dev.failover.kustomize.model.Metadata;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import java.util.List;

/** Resources that are there for the build alone and not for the cluster. */
final class LocalConfig {
    private static final String ANNOTATION = "config.kubernetes.io/local-config";

    private LocalConfig() {}

    /** @throws RefusedException when an operator has taken an object's name or kind away */
    static void drop(Operands operands) {
        operands.all().forEach(LocalConfig::requireIdentity);
        List<Operands.Slot> kept =
                operands.slots().stream().filter(s -> !isLocal(s.get())).toList();
        operands.retain(kept);
    }

    private static void requireIdentity(Operand operand) {
        String kind = operand.gvk().kind();
        boolean nameless = operand.name().isEmpty() && !kind.endsWith("List");
        if (kind.isEmpty() || nameless) {
            throw new RefusedException(
                    "kustomize-bad-resource",
                    "missing " + (kind.isEmpty() ? "kind" : "metadata.name") + " in object " + operand.id()
                            + " after its transformation",
                    operand.origin().written(),
                    "Look for a patch or replacement that removes it.");
        }
    }

    private static boolean isLocal(Operand operand) {
        String value = Metadata.of(operand.root()).annotations().get(ANNOTATION);
        return value != null && !value.equals("false");
    }
}
