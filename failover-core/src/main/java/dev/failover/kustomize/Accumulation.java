package dev.failover.kustomize;

import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.source.Location;
import java.util.List;

/** What a kustomization has gathered so far: its resources, and what is left to do with them at the root. */
final class Accumulation {
    private final Operands operands = new Operands();
    private TransformerConfig config = TransformerConfig.EMPTY;

    Operands operands() {
        return operands;
    }

    TransformerConfig config() {
        return config;
    }

    void addConfig(TransformerConfig more, Location cause) {
        config = config.plus(more, cause);
    }

    /** Takes over what a base came to, brought in by an entry. */
    void add(Base base, Location entry) {
        for (Operand operand : base.operands()) {
            operands.append(operand.withOrigin(operand.origin().through(entry)));
        }
        addConfig(base.config(), entry);
    }

    Base freeze(Recording recording) {
        return new Base(List.copyOf(operands.all()), config, recording);
    }
}
