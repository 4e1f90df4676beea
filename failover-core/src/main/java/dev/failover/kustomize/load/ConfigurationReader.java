package dev.failover.kustomize.load;

import dev.failover.kustomize.model.FieldKind;
import dev.failover.kustomize.model.FieldSpecReader;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.NameReference;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.Roots;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.StructDecoder;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the files of {@code configurations}. */
public final class ConfigurationReader {
    private final OperatorContext context;

    public ConfigurationReader(OperatorContext context) {
        this.context = context;
    }

    public TransformerConfig read(YamlScalar entry) {
        SourceFile file = context.load(entry.text(), entry.location());
        return Roots.first(YamlParser.parseFirst(file))
                .map(root -> config(StructDecoder.ofConfiguration().decode(root, Shapes.TRANSFORMER_CONFIG)))
                .orElse(TransformerConfig.EMPTY);
    }

    private static TransformerConfig config(YamlMapping root) {
        Map<FieldKind, FieldSpecs> fields = new EnumMap<>(FieldKind.class);
        for (FieldKind kind : FieldKind.values()) {
            root.sequence(kind.field()).ifPresent(list -> fields.put(kind, FieldSpecReader.read(list)));
        }
        List<NameReference> references = new ArrayList<>();
        for (YamlNode item :
                root.sequence("nameReference").map(YamlSequence::items).orElse(List.of())) {
            if (item instanceof YamlMapping reference) {
                references.add(new NameReference(
                        FieldSpecReader.gvk(reference),
                        reference
                                .sequence("fieldSpecs")
                                .map(FieldSpecReader::read)
                                .orElse(FieldSpecs.NONE)));
            }
        }
        return TransformerConfig.of(fields, references);
    }
}
