package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** An entry of {@code images}. */
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
        throw new RefusedException(
                "kustomize-unsupported", "images isn't supported yet " + fields, entry.location(), "");
    }
}
