package dev.failover.kustomize.model;

import dev.failover.resource.Gvk;
import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.List;

/** A list of fields, kept in kustomize's order of kinds. Immutable. */
public record FieldSpecs(List<FieldSpec> specs) {
    public static final FieldSpecs NONE = new FieldSpecs(List.of());

    public FieldSpecs {
        specs = List.copyOf(specs);
    }

    public static FieldSpecs of(FieldSpec... specs) {
        return new FieldSpecs(List.of(specs));
    }

    /**
     * These and the others; one that is there already, for the same or for more kinds, isn't added again.
     *
     * @param cause what asks for it, should the two contradict each other
     * @throws RefusedException when one is to be created in one list and not in the other
     */
    public FieldSpecs plus(FieldSpecs others, Location cause) {
        List<FieldSpec> all = new ArrayList<>(specs);
        for (FieldSpec other : others.specs) {
            FieldSpec known = known(all, other);
            if (known == null) {
                all.add(other);
            } else if (known.create() != other.create()) {
                throw new RefusedException(
                        "kustomize-field-spec",
                        "conflicting fieldspecs: '" + other.path() + "' is created in one and not in the other",
                        cause,
                        "Give both the same 'create'.");
            }
        }
        return all.size() == specs.size() ? this : new FieldSpecs(all);
    }

    /** In the order of their kinds. */
    public FieldSpecs sorted() {
        return new FieldSpecs(specs.stream()
                .sorted((a, b) -> KindOrder.compare(a.selector(), b.selector()))
                .toList());
    }

    @org.jspecify.annotations.Nullable
    private static FieldSpec known(List<FieldSpec> all, FieldSpec other) {
        for (FieldSpec spec : all) {
            Gvk selector = other.selector();
            if (spec.path().equals(other.path()) && GvkSelection.matches(spec.selector(), selector)) {
                return spec;
            }
        }
        return null;
    }
}
