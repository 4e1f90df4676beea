package dev.failover.kustomize.transform.merge;

import dev.failover.kustomize.model.OpenApiSchema;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.transform.value.ScalarValue;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays a strategic merge patch over an object, as kustomize does (kyaml's {@code merge2}). Mappings are merged field by
 * field; a null in the patch removes; lists are replaced, or merged where the schema has keys for them.
 *
 * <p>A part of the patch that the object lacks is added by merging it with itself, which carries out the directives
 * inside it; that two sides are the same node tells such a part.
 */
public final class StrategicMerge {
    private final MergeSchemas schemas;

    public StrategicMerge(OpenApiSchema schema) {
        this.schemas = MergeSchemas.of(schema);
    }

    /**
     * @return empty when the patch deletes the object
     * @throws RefusedException when the two don't fit, or a directive isn't known
     */
    public Optional<YamlMapping> apply(YamlMapping object, YamlMapping patch) {
        if (PatchDirective.of(patch) == PatchDirective.REPLACE) {
            // kustomize makes the replacement, and leaves the object as it is
            return Optional.of(object);
        }
        return Optional.ofNullable((YamlMapping) merge(object, patch, null));
    }

    @Nullable
    YamlNode merge(@Nullable YamlNode target, @Nullable YamlNode patch, @Nullable ValueSchema given) {
        ValueSchema schema = given != null
                ? given
                : schemaOf(target).or(() -> schemaOf(patch)).orElse(null);
        YamlNode first = Nodes.isAbsent(target) ? Nodes.isAbsent(patch) ? null : patch : target;
        if (first != null && !Nodes.isAbsent(patch) && first.getClass() != patch.getClass()) {
            throw mismatch(first, patch);
        }
        if (first instanceof YamlSequence) {
            return mergeLists(target, patch, schema);
        }
        if (first instanceof YamlScalar) {
            return patch != null ? patch : target;
        }
        return mergeMappings(target, patch, schema);
    }

    private Optional<ValueSchema> schemaOf(@Nullable YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        Optional<String> kind = mapping.text("kind");
        return mapping.text("apiVersion").flatMap(version -> kind.flatMap(k -> schemas.of(version, k)));
    }

    private @Nullable YamlNode mergeLists(
            @Nullable YamlNode target, @Nullable YamlNode patch, @Nullable ValueSchema schema) {
        Optional<List<String>> keys = schema == null ? Optional.empty() : schema.mergeKeys();
        if (keys.isEmpty()) {
            return patch != null ? patch : target;
        }
        AssociativeList list = new AssociativeList(this, keys.get(), schema.items());
        if (Nodes.isAbsent(target)) {
            return list.merge((YamlSequence) patch, (YamlSequence) patch);
        }
        if (Nodes.isNull(patch)) {
            return null;
        }
        if (patch == null) {
            return list.merge((YamlSequence) target, null);
        }
        YamlSequence stripped = (YamlSequence) PatchDirective.strip(patch);
        return switch (PatchDirective.of(patch)) {
            case DELETE -> null;
            case REPLACE -> list.merge(stripped, stripped);
            case MERGE -> list.merge(target == patch ? stripped : (YamlSequence) target, stripped);
            case UNKNOWN -> throw unknownDirective(patch);
        };
    }

    private @Nullable YamlNode mergeMappings(
            @Nullable YamlNode target, @Nullable YamlNode patch, @Nullable ValueSchema schema) {
        if (patch == null) {
            return target instanceof YamlMapping mapping ? mergeFields(mapping, null, schema) : null;
        }
        if (!(patch instanceof YamlMapping)) {
            return null;
        }
        YamlMapping stripped = (YamlMapping) PatchDirective.strip(patch);
        boolean adds = target == null || Nodes.isNull(target);
        return switch (PatchDirective.of(patch)) {
            case DELETE -> null;
            case REPLACE -> mergeFields(stripped, stripped, schema);
            case MERGE -> mergeFields(adds || target == patch ? stripped : (YamlMapping) target, stripped, schema);
            case UNKNOWN -> {
                if (!adds) {
                    throw unknownDirective(patch);
                }
                yield mergeFields(stripped, stripped, schema);
            }
        };
    }

    private YamlMapping mergeFields(YamlMapping target, @Nullable YamlMapping patch, @Nullable ValueSchema schema) {
        Map<String, Entry> changes = new LinkedHashMap<>();
        if (patch != null) {
            patch.entries().forEach(e -> changes.putIfAbsent(e.keyText(), e));
        }
        List<Entry> merged = new ArrayList<>(target.size() + changes.size());
        Set<String> seen = new HashSet<>();
        boolean changed = false;
        for (Entry entry : target.entries()) {
            Entry after = seen.add(entry.keyText()) ? mergeField(entry, changes.get(entry.keyText()), schema) : entry;
            changed |= after != entry;
            if (after != null) {
                merged.add(after);
            }
        }
        if (seen.contains("") || changes.containsKey("")) {
            throw emptyKey(target);
        }
        for (Entry added : changes.values()) {
            if (!seen.contains(added.keyText())) {
                YamlNode value = merge(null, added.value(), fieldOf(schema, added));
                if (!Nodes.isAbsent(value)) {
                    merged.add(added.withValue(ScalarValue.anew(value)));
                    changed = true;
                }
            }
        }
        return changed ? styledLike(target, patch).withEntries(merged) : target;
    }

    /** What is put into an empty mapping is written as the patch has it. */
    private static YamlMapping styledLike(YamlMapping target, @Nullable YamlMapping patch) {
        return patch == null || !target.isEmpty() || target.flow() == patch.flow()
                ? target
                : new YamlMapping(List.of(), patch.flow(), target.tag(), target.provenance());
    }

    /** Null when the field goes. */
    private @Nullable Entry mergeField(Entry entry, @Nullable Entry change, @Nullable ValueSchema schema) {
        YamlNode before = entry.value();
        if (change == null && Nodes.isNull(before)) {
            // kustomize keeps a null that is spelled out, and drops a field without any value
            return Nodes.text(before).isEmpty() ? null : entry;
        }
        YamlNode after = merge(before, change == null ? null : change.value(), fieldOf(schema, entry));
        if (after == null || Nodes.isNull(after)) {
            return null;
        }
        return entry.withValue(after == before ? ScalarValue.anew(before) : ScalarValue.inPlaceOf(before, after));
    }

    private static @Nullable ValueSchema fieldOf(@Nullable ValueSchema schema, Entry entry) {
        return schema == null ? null : schema.field(entry.keyText()).orElse(null);
    }

    private static RefusedException mismatch(YamlNode target, YamlNode patch) {
        return new RefusedException(
                "kustomize-bad-patch",
                "wrong node kind: expected a " + Nodes.kind(target) + " but got a " + Nodes.kind(patch)
                        + "; the patched value is at " + target.location(),
                patch.location(),
                "Give the patch a " + Nodes.kind(target) + " here.");
    }

    private static RefusedException emptyKey(YamlMapping mapping) {
        return new RefusedException(
                "kustomize-bad-patch",
                "a strategic merge patch meets an empty key, which kustomize can't merge",
                mapping.location(),
                "Give the key a name, or use a JSON patch.");
    }

    private static RefusedException unknownDirective(YamlNode patch) {
        YamlNode directive = PatchDirective.valueOf(patch);
        return new RefusedException(
                "kustomize-bad-patch",
                "unknown patch strategy '" + Nodes.text(directive) + "'",
                directive.location(),
                "Use delete, replace or merge.");
    }
}
