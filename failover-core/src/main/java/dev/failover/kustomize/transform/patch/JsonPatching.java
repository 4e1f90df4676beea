package dev.failover.kustomize.transform.patch;

import dev.failover.kustomize.model.operand.Generation;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.json6902.JsonPatch;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;

/**
 * A JSON patch on an object of a build. kustomize keeps an object's history in its annotations, so a patch may add an
 * annotation where none is written as soon as there is a history, and all annotations are text after it.
 */
final class JsonPatching {
    private JsonPatching() {}

    static Operand apply(JsonPatch patch, Operand operand) {
        boolean annotated = !operand.history().earlier().isEmpty()
                || !operand.history().prefixes().isEmpty()
                || !operand.history().suffixes().isEmpty()
                || !operand.generation().equals(Generation.NONE);
        YamlMapping before = annotated ? withAnnotations(operand.root()) : operand.root();
        YamlMapping after = patch.apply(before, Ids.print(operand.id()));
        return operand.unshared()
                .withRoot(after.update(
                        "metadata", metadata -> metadata instanceof YamlMapping m ? annotationsAsText(m) : metadata));
    }

    private static YamlMapping withAnnotations(YamlMapping root) {
        return root.update("metadata", metadata -> {
            boolean missing = metadata instanceof YamlMapping m
                    && m.mapping("annotations").isEmpty();
            return missing
                    ? ((YamlMapping) metadata).with("annotations", YamlMapping.of(List.of(), metadata.provenance()))
                    : metadata;
        });
    }

    private static YamlMapping annotationsAsText(YamlMapping metadata) {
        List<Entry> texts = metadata.mapping("annotations").map(YamlMapping::entries).orElse(List.of()).stream()
                .map(e -> e.withValue(text(e.value())))
                .toList();
        return texts.isEmpty()
                ? metadata.without("annotations")
                : metadata.update("annotations", a -> ((YamlMapping) a).withEntries(texts));
    }

    private static YamlNode text(YamlNode value) {
        return value instanceof YamlScalar scalar
                ? new YamlScalar(scalar.text(), scalar.style(), Tags.STR, scalar.provenance())
                : YamlScalar.string("", value.provenance());
    }
}
