package dev.failover.kustomize;

import dev.failover.kustomize.model.Metadata;
import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.Operands;
import java.util.List;

/** Resources that are there for the build alone and not for the cluster. */
final class LocalConfig {
    private static final String ANNOTATION = "config.kubernetes.io/local-config";

    private LocalConfig() {}

    static void drop(Operands operands) {
        List<Operands.Slot> kept =
                operands.slots().stream().filter(s -> !isLocal(s.get())).toList();
        operands.retain(kept);
    }

    private static boolean isLocal(Operand operand) {
        String value = Metadata.of(operand.root()).annotations().get(ANNOTATION);
        return value != null && !value.equals("false");
    }
}
