package dev.failover.kustomize.transform.patch;

import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.merge.StrategicMerge;
import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A strategic merge patch and what it may change. Whatever it says, the object keeps its namespace, and its name and
 * kind too unless the patch has leave to change them.
 */
record StrategicPatch(YamlMapping root, boolean mayRename, boolean mayChangeKind) {

    /**
     * A patch as it is read. kustomize notes leave to change names or kinds in the patch's annotations, which makes text
     * of the others: a null doesn't delete one but becomes the text {@code null}.
     */
    static StrategicPatch of(YamlMapping root, boolean mayRename, boolean mayChangeKind) {
        boolean noted = mayRename || mayChangeKind;
        return new StrategicPatch(
                noted ? metadata(root, m -> texts(m, "annotations")) : root, mayRename, mayChangeKind);
    }

    private static YamlMapping metadata(YamlMapping root, UnaryOperator<YamlMapping> change) {
        return root.update("metadata", metadata -> metadata instanceof YamlMapping m ? change.apply(m) : metadata);
    }

    ResId id() {
        return new Resource(root).id();
    }

    /**
     * The patch for objects that a target selects: they may be of another version, and labels and annotations are text
     * by then, so that a null doesn't delete one but becomes the text {@code null}.
     */
    StrategicPatch forSelected(Operand operand) {
        YamlMapping fitted = root.get("apiVersion").isPresent()
                        || !operand.gvk().apiVersion().isEmpty()
                ? root.with("apiVersion", apiVersionOf(operand))
                : root;
        YamlMapping changed = metadata(fitted, m -> texts(texts(m, "labels"), "annotations"));
        return new StrategicPatch(changed, mayRename, mayChangeKind);
    }

    private static YamlNode apiVersionOf(Operand operand) {
        return operand.root()
                .get("apiVersion")
                .orElseGet(() -> YamlScalar.string("", operand.root().provenance()));
    }

    private static YamlMapping texts(YamlMapping metadata, String field) {
        Optional<YamlNode> value = metadata.get(field);
        if (value.isEmpty()) {
            return metadata;
        }
        if (!(value.get() instanceof YamlMapping map) || map.isEmpty()) {
            return metadata.without(field);
        }
        return metadata.with(field, map.mapEntries(StrategicPatch::text));
    }

    private static Entry text(Entry entry) {
        return new Entry(YamlScalar.plain(entry.keyText(), entry.key().provenance()), text(entry.value()));
    }

    private static YamlNode text(YamlNode value) {
        return value instanceof YamlScalar scalar
                ? new YamlScalar(scalar.text(), scalar.style(), Tags.STR, scalar.provenance())
                : YamlScalar.string("", value.provenance());
    }

    /** The patched operand; an empty one when the patch deletes it. */
    Operand apply(Operand operand, StrategicMerge merge) {
        Operand remembering = mayRename || mayChangeKind ? operand.rememberId() : operand;
        Optional<YamlMapping> merged = merge.apply(operand.root(), root);
        if (merged.isEmpty() || merged.get().isEmpty()) {
            return remembering.withRoot(operand.root().withEntries(List.of()));
        }
        YamlMapping before = operand.root();
        YamlMapping after = merged.get();
        if (!mayChangeKind) {
            after = keep(before, after, "kind");
        }
        YamlMapping metadata = before.mapping("metadata").orElseGet(() -> before.withEntries(List.of()));
        YamlMapping patched = after.mapping("metadata").orElseGet(() -> metadata.withEntries(List.of()));
        if (!mayRename) {
            patched = keep(metadata, patched, "name");
        }
        return remembering.withRoot(after.with("metadata", keep(metadata, patched, "namespace")));
    }

    /** The value from before, in the style that is there now; what isn't quoted is read by its text. */
    private static YamlMapping keep(YamlMapping before, YamlMapping after, String key) {
        Optional<YamlNode> value = before.get(key);
        if (value.isEmpty()) {
            return after.without(key);
        }
        return value.get() instanceof YamlScalar scalar
                ? after.with(key, YamlScalar.untyped(scalar.text(), styleOf(after, key), scalar.provenance()))
                : after.with(key, value.get());
    }

    private static ScalarStyle styleOf(YamlMapping mapping, String key) {
        return mapping.scalar(key).map(YamlScalar::style).orElse(ScalarStyle.PLAIN);
    }
}
