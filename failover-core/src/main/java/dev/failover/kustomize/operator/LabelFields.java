package dev.failover.kustomize.operator;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.model.FieldKind;
import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecReader;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.kustomize.transform.LabelTransformer;
import dev.failover.resource.Gvk;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** Which fields an entry of {@code labels} goes into. */
final class LabelFields {
    private static final FieldSpecs METADATA =
            FieldSpecs.of(new FieldSpec(new Gvk("", "", ""), "metadata/labels", true));

    private LabelFields() {}

    static LabelTransformer of(YamlMapping entry, TransformerConfig config) {
        YamlMapping pairs = entry.mapping("pairs").orElseGet(() -> YamlMapping.of(List.of(), entry.provenance()));
        return LabelTransformer.of(pairs, fields(entry, config));
    }

    private static FieldSpecs fields(YamlMapping entry, TransformerConfig config) {
        Location cause = entry.location();
        FieldSpecs fields = entry.sequence("fields")
                .map(FieldSpecReader::read)
                .orElse(FieldSpecs.NONE)
                .plus(config.fields(FieldKind.LABELS), cause);
        if (Booleans.isTrue(entry, "includeSelectors")) {
            return fields.plus(config.fields(FieldKind.COMMON_LABELS), cause);
        }
        if (Booleans.isTrue(entry, "includeTemplates")) {
            fields = fields.plus(config.fields(FieldKind.TEMPLATE_LABELS), cause);
        }
        return fields.plus(METADATA, cause);
    }
}
