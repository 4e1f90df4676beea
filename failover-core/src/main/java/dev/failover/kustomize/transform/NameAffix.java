package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.GvkSelection;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.History;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.Gvk;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.function.UnaryOperator;

/** What prefix and suffix have in common: both lengthen names, and remember what they did. */
final class NameAffix {
    /** Their names must not change, whatever the fields say. */
    private static final List<Gvk> UNCHANGED = List.of(
            new Gvk("", "", "CustomResourceDefinition"),
            new Gvk("apiregistration.k8s.io", "", "APIService"),
            new Gvk("", "", "Namespace"));

    private final String operator;
    private final YamlScalar affix;
    private final FieldSpecs fields;
    private final UnaryOperator<String> lengthen;
    private final UnaryOperator<History> remember;

    NameAffix(
            String operator,
            YamlScalar affix,
            FieldSpecs fields,
            UnaryOperator<String> lengthen,
            UnaryOperator<History> remember) {
        this.operator = operator;
        this.affix = affix;
        this.fields = fields;
        this.lengthen = lengthen;
        this.remember = remember;
    }

    Operand add(Operand operand) {
        Gvk original = operand.originalId().gvk();
        if (UNCHANGED.stream().anyMatch(kind -> GvkSelection.matches(original, kind))) {
            return operand;
        }
        Operand renamed = operand;
        for (FieldSpec field : fields.specs()) {
            if (field.selects(original)) {
                renamed = add(renamed, field);
            }
        }
        return renamed;
    }

    private Operand add(Operand operand, FieldSpec field) {
        Operand remembered = operand;
        if (field.path().equals("metadata/name")) {
            remembered = operand.withHistory(remember.apply(operand.history()));
            if (!affix.text().isEmpty()) {
                remembered = remembered.rememberId();
            }
        }
        return new FieldSpecWalker(
                        field,
                        FieldSpecWalker.Create.STRING,
                        affix.location(),
                        old -> Scalars.retext(old, lengthen, operator, affix.location()))
                .apply(remembered);
    }
}
