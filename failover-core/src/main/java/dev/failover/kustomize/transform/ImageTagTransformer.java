package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.image.ContainerImages;
import dev.failover.kustomize.transform.image.ImageChange;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** An entry of {@code images}: first for all containers, then for the configured fields. */
public final class ImageTagTransformer implements Transformer {
    private final YamlMapping entry;
    private final List<FieldSpec> fields;

    private ImageTagTransformer(YamlMapping entry, List<FieldSpec> fields) {
        this.entry = entry;
        this.fields = List.copyOf(fields);
    }

    /** @param fields where such values are, from the transformer configuration */
    public static ImageTagTransformer of(YamlMapping entry, List<FieldSpec> fields) {
        return new ImageTagTransformer(entry, fields);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        ImageChange change = new ImageChange(entry);
        ContainerImages containers = new ContainerImages(change);
        operands.forEach(slot -> slot.update(operand ->
                isDefinition(operand) ? operand : operand.withRoot((YamlMapping) containers.apply(operand.root()))));
        operands.forEach(slot -> slot.update(operand -> inFields(operand, change)));
        if (!change.wasUsed()) {
            context.warn(Unmatched.image(change.name(), entry.location()));
        }
    }

    private Operand inFields(Operand operand, ImageChange change) {
        if (isDefinition(operand)) {
            return operand;
        }
        Operand changed = operand;
        for (FieldSpec field : fields) {
            changed = new FieldSpecWalker(field, FieldSpecWalker.Create.NOTHING, entry.location(), change::apply)
                    .apply(changed);
        }
        return changed;
    }

    /** The schema of a custom resource may well have a field called containers. */
    private static boolean isDefinition(Operand operand) {
        return operand.gvk().kind().equals("CustomResourceDefinition");
    }
}
