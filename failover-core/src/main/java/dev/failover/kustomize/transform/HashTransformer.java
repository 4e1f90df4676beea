package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;

/** Appends to the names of generated resources a hash of what they contain. */
public final class HashTransformer implements Transformer {

    @Override
    public void transform(Operands operands, OperatorContext context) {
        operands.forEach(slot -> slot.update(o -> o.generation().needsHash() ? hash(o) : o));
    }

    private static Operand hash(Operand operand) {
        String hash = NameHash.of(operand.root());
        YamlMapping root = operand.root()
                .update(
                        "metadata",
                        metadata -> metadata instanceof YamlMapping m
                                ? m.update("name", name -> append(name, hash, operand))
                                : metadata);
        return operand.rememberId().withRoot(root);
    }

    private static YamlNode append(YamlNode name, String hash, Operand operand) {
        return Scalars.retext(
                name,
                text -> text + "-" + hash,
                "HashTransformer",
                operand.origin().written());
    }
}
