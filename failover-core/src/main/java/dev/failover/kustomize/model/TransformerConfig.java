package dev.failover.kustomize.model;

import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the operators find their fields: the built-in tables, and what {@code configurations} and {@code crds} add.
 * Immutable.
 */
public final class TransformerConfig {
    public static final TransformerConfig EMPTY = new TransformerConfig(Map.of(), List.of());

    private static final TransformerConfig BUILTIN = builtinTables();

    private final Map<FieldKind, FieldSpecs> fields;
    private final List<NameReference> nameReferences;

    private TransformerConfig(Map<FieldKind, FieldSpecs> fields, List<NameReference> nameReferences) {
        this.fields = Map.copyOf(fields);
        this.nameReferences = List.copyOf(nameReferences);
    }

    public static TransformerConfig builtin() {
        return BUILTIN;
    }

    public static TransformerConfig of(Map<FieldKind, FieldSpecs> fields, List<NameReference> nameReferences) {
        return new TransformerConfig(fields, nameReferences).sorted();
    }

    public FieldSpecs fields(FieldKind kind) {
        return fields.getOrDefault(kind, FieldSpecs.NONE);
    }

    public List<NameReference> nameReferences() {
        return nameReferences;
    }

    /**
     * This and the other.
     *
     * @param cause what brings in the other, should the two contradict each other
     */
    public TransformerConfig plus(TransformerConfig other, Location cause) {
        if (other == this || other == EMPTY) {
            return this;
        }
        if (this == EMPTY && other == BUILTIN) {
            return BUILTIN;
        }
        // No other short cut: merging into an empty list drops a spec for all kinds when one for some of them stands
        // before it, which is how a configuration overrides the built-in prefixes and suffixes.
        Map<FieldKind, FieldSpecs> merged = new EnumMap<>(FieldKind.class);
        for (FieldKind kind : FieldKind.values()) {
            merged.put(kind, fields(kind).plus(other.fields(kind), cause));
        }
        List<NameReference> references = mergeReferences(other, cause);
        return merged.equals(fields) && references.equals(nameReferences)
                ? this
                : new TransformerConfig(merged, references).sorted();
    }

    private List<NameReference> mergeReferences(TransformerConfig other, Location cause) {
        List<NameReference> merged = new ArrayList<>(nameReferences);
        for (NameReference reference : other.nameReferences) {
            merge(merged, reference, cause);
        }
        return merged;
    }

    private static void merge(List<NameReference> merged, NameReference reference, Location cause) {
        for (int i = 0; i < merged.size(); i++) {
            NameReference known = merged.get(i);
            if (known.referent().equals(reference.referent())) {
                merged.set(
                        i, new NameReference(known.referent(), known.referrers().plus(reference.referrers(), cause)));
                return;
            }
        }
        merged.add(reference);
    }

    private TransformerConfig sorted() {
        Map<FieldKind, FieldSpecs> sorted = new EnumMap<>(FieldKind.class);
        fields.forEach((kind, specs) -> sorted.put(kind, specs.sorted()));
        return new TransformerConfig(
                sorted,
                nameReferences.stream()
                        .sorted((a, b) -> KindOrder.compare(a.referent(), b.referent()))
                        .toList());
    }

    private static TransformerConfig builtinTables() {
        Map<FieldKind, FieldSpecs> fields = new EnumMap<>(FieldKind.class);
        SpecTable.read("field-specs.txt")
                .forEach((name, specs) -> fields.put(FieldKind.named(name).orElseThrow(), new FieldSpecs(specs)));
        List<NameReference> references = new ArrayList<>();
        SpecTable.read("name-references.txt")
                .forEach(
                        (name, specs) -> references.add(new NameReference(SpecTable.gvk(name), new FieldSpecs(specs))));
        return new TransformerConfig(fields, references).sorted();
    }
}
