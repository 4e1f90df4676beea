package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.yaml.YamlScalar;

/** The {@code nameSuffix}. */
public final class SuffixTransformer implements Transformer {
    private final NameAffix affix;

    private SuffixTransformer(NameAffix affix) {
        this.affix = affix;
    }

    public static SuffixTransformer of(YamlScalar suffix, FieldSpecs fields) {
        return new SuffixTransformer(new NameAffix(
                "SuffixTransformer",
                suffix,
                fields,
                text -> text + suffix.text(),
                history -> history.withSuffix(suffix.text())));
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        operands.forEach(slot -> slot.update(affix::add));
    }
}
