package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.yaml.YamlScalar;

/** The {@code namePrefix}. */
public final class PrefixTransformer implements Transformer {
    private final NameAffix affix;

    private PrefixTransformer(NameAffix affix) {
        this.affix = affix;
    }

    public static PrefixTransformer of(YamlScalar prefix, FieldSpecs fields) {
        return new PrefixTransformer(new NameAffix(
                "PrefixTransformer",
                prefix,
                fields,
                text -> prefix.text() + text,
                history -> history.withPrefix(prefix.text())));
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        operands.forEach(slot -> slot.update(affix::add));
    }
}
