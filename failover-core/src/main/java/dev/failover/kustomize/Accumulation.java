package dev.failover.kustomize;

import dev.failover.kustomize.BuildSession.SchemaChoice;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Var;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** What a kustomization has gathered so far: its resources, and what is left to do with them at the root. */
final class Accumulation {
    private final Operands operands = new Operands();
    private final VarSet vars = new VarSet();
    private TransformerConfig config = TransformerConfig.EMPTY;

    Operands operands() {
        return operands;
    }

    TransformerConfig config() {
        return config;
    }

    List<Var> vars() {
        return vars.all();
    }

    void addConfig(TransformerConfig more, Location cause) {
        config = config.plus(more, cause);
    }

    /** Declares the {@code vars} of a kustomization, and marks the resources that they read. */
    void addVars(List<YamlMapping> entries) {
        List<Var> added = entries.stream().map(Var::of).toList();
        added.forEach(v -> v.mark(operands));
        added.forEach(vars::add);
    }

    /** Takes over what a base came to, brought in by an entry. */
    void add(Base base, Location entry) {
        for (Operand operand : base.operands()) {
            operands.append(operand.withOrigin(operand.origin().through(entry)));
        }
        addConfig(base.config(), entry);
        base.vars().forEach(vars::add);
    }

    Base freeze(Recording recording, SchemaChoice schema) {
        recording.examined(operands.examined());
        return new Base(operands.all(), config, vars.all(), recording, schema);
    }
}
