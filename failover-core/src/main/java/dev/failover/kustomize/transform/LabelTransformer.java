package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds entries to the mappings that the fields name: an entry of {@code labels}, or {@code commonLabels}. */
public final class LabelTransformer implements Transformer {
    private final String operator;
    private final List<Entry> sorted;
    private final FieldSpecs fields;

    private LabelTransformer(String operator, YamlMapping pairs, FieldSpecs fields) {
        this.operator = operator;
        this.sorted = pairs.entries().stream()
                .sorted(Comparator.comparing(Entry::keyText))
                .toList();
        this.fields = fields;
    }

    public static LabelTransformer of(YamlMapping pairs, FieldSpecs fields) {
        return new LabelTransformer("LabelTransformer", pairs, fields);
    }

    /** The same for annotations. */
    static LabelTransformer ofAnnotations(YamlMapping pairs, FieldSpecs fields) {
        return new LabelTransformer("AnnotationsTransformer", pairs, fields);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        operands.forEach(slot -> slot.update(this::label));
    }

    /** One resource with the entries, in kustomize's order. */
    public Operand label(Operand operand) {
        Operand labelled = operand;
        for (Entry pair : sorted) {
            labelled = add(pair, labelled);
        }
        return labelled;
    }

    private Operand add(Entry pair, Operand operand) {
        String key = pair.keyText();
        if (key.isEmpty()) {
            throw new RefusedException(
                    "kustomize-field-spec",
                    "a key must not be empty",
                    pair.key().location(),
                    "Give the entry a name.");
        }
        YamlScalar value = Scalars.brought((YamlScalar) pair.value(), operator);
        List<YamlPath> created = new ArrayList<>();
        Operand labelled = operand;
        for (FieldSpec field : fields.specs()) {
            labelled = new FieldSpecWalker(field, FieldSpecWalker.Create.MAPPING, value.location(), (present, path) -> {
                        Optional<YamlMapping> mapping = Scalars.mapping(present);
                        if (mapping.isEmpty()) {
                            return present;
                        }
                        Optional<YamlNode> old = mapping.get().get(key);
                        if (old.isEmpty()) {
                            created.add(path.get().key(key));
                        }
                        return mapping.get()
                                .withPlain(
                                        key, old.map(o -> overwrite(o, value)).orElse(value));
                    })
                    .apply(labelled);
        }
        return labelled.withShared(created);
    }

    /** What was there keeps its style, and doesn't become one with the others. */
    private static YamlNode overwrite(YamlNode old, YamlScalar value) {
        return old instanceof YamlScalar scalar
                ? new YamlScalar(value.text(), scalar.style(), value.tag(), value.provenance())
                : new YamlScalar(value.text(), value.style(), value.tag(), value.provenance());
    }
}
