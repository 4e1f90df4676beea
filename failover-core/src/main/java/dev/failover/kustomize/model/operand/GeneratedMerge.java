package dev.failover.kustomize.model.operand;

import dev.failover.kustomize.model.operand.Generation.Behavior;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A generated ConfigMap or Secret taking the place of one that is there, by {@code behavior: merge} or {@code replace}. */
final class GeneratedMerge {
    private final Operand old;
    private final Operand generated;

    GeneratedMerge(Operand old, Operand generated) {
        this.old = old;
        this.generated = generated;
    }

    /** The new contents with the old one's name, history, labels and annotations; when merging also with its data. */
    Operand result() {
        boolean merge = generated.generation().behavior() == Behavior.MERGE;
        YamlMapping root = generated.root().with("metadata", metadata(merge));
        if (merge) {
            root = mergeStrings(mergeStrings(root, "data"), "binaryData");
        }
        return generated
                .withRoot(root)
                .withHistory(old.history())
                .withVarsOf(old)
                .withGeneration(new Generation(
                        old.generation().behavior(),
                        old.generation().needsHash() && generated.generation().needsHash()));
    }

    private YamlMapping metadata(boolean merge) {
        YamlMapping metadata = part(generated, "metadata").orElseGet(() -> empty(generated.root()));
        Optional<YamlMapping> before = part(old, "metadata");
        metadata = merged(metadata, before, "labels");
        metadata = merged(metadata, before, "annotations");
        for (String field : List.of("name", "namespace")) {
            Optional<YamlScalar> value = before.flatMap(m -> m.scalar(field));
            metadata = value.isPresent() ? metadata.with(field, value.get()) : metadata.without(field);
        }
        return merge ? keepOrigin(metadata, before) : metadata;
    }

    private static YamlMapping keepOrigin(YamlMapping metadata, Optional<YamlMapping> before) {
        String key = "config.kubernetes.io/origin";
        Optional<YamlScalar> origin =
                before.flatMap(m -> m.mapping("annotations")).flatMap(a -> a.scalar(key));
        return origin.isPresent() && metadata.mapping("annotations").isPresent()
                ? metadata.with(
                        "annotations", metadata.mapping("annotations").get().with(key, origin.get()))
                : metadata;
    }

    private YamlMapping mergeStrings(YamlMapping root, String field) {
        return merged(root, Optional.of(old.root()), field);
    }

    /** Both mappings' entries as strings, the new one's winning; no field when there are none. */
    private static YamlMapping merged(YamlMapping after, Optional<YamlMapping> before, String field) {
        Optional<YamlMapping> earlier = before.flatMap(m -> m.mapping(field));
        Optional<YamlMapping> later = after.mapping(field);
        List<Entry> none = new ArrayList<>();
        YamlMapping all = later.or(() -> earlier).map(m -> m.withEntries(none)).orElse(null);
        if (all == null) {
            return after.without(field);
        }
        for (Optional<YamlMapping> part : List.of(earlier, later)) {
            for (Entry entry : part.map(YamlMapping::entries).orElse(List.of())) {
                all = all.without(entry.keyText());
                List<Entry> longer = new ArrayList<>(all.entries());
                longer.add(
                        new Entry(YamlScalar.plain(entry.keyText(), entry.key().provenance()), string(entry.value())));
                all = all.withEntries(longer);
            }
        }
        return all.isEmpty() ? after.without(field) : after.with(field, all);
    }

    private static YamlNode string(YamlNode value) {
        return value instanceof YamlScalar scalar
                ? YamlScalar.string(scalar.isNull() ? "" : scalar.text(), scalar.provenance())
                : YamlScalar.string("", value.provenance());
    }

    private static Optional<YamlMapping> part(Operand operand, String field) {
        return operand.root().mapping(field);
    }

    private static YamlMapping empty(YamlMapping like) {
        Provenance provenance = like.provenance();
        return YamlMapping.of(List.of(), provenance);
    }
}
