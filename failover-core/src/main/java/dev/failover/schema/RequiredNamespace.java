package dev.failover.schema;

import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.kustomize.Recording;
import dev.failover.resource.Resource;
import dev.failover.schema.model.KindSchema;
import dev.failover.schema.model.Violation;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Flux refuses an object without a namespace whose kind needs one. {@code kubectl} would take that of its context. Kinds
 * whose scope isn't known pass.
 */
final class RequiredNamespace {
    private static final String FLUX = "toolkit.fluxcd.io";

    private RequiredNamespace() {}

    static Optional<Violation> violation(Resource resource, EntryPoint entryPoint, Optional<KindSchema> kind) {
        boolean needed = kind.map(KindSchema::namespaced).orElse(false)
                || resource.gvk().group().endsWith(FLUX);
        if (!needed || !resource.namespace().isEmpty() || isUnknown(resource, entryPoint)) {
            return Optional.empty();
        }
        return entryPoint.flux().filter(flux -> isApplied(resource)).map(flux -> violation(resource, flux));
    }

    /** Whether something that isn't here may bring the namespace: a variable, or a component that Flux fetches. */
    private static boolean isUnknown(Resource resource, EntryPoint entryPoint) {
        boolean variable = resource.root()
                .mapping("metadata")
                .flatMap(m -> m.get("namespace"))
                .filter(n -> n.provenance().touches().stream()
                        .anyMatch(t -> t.operator().equals(EntryPoint.UNKNOWN)))
                .isPresent();
        return variable || entryPoint.problems().stream().anyMatch(p -> p.id().equals(Recording.REMOTE));
    }

    private static boolean isApplied(Resource resource) {
        return FluxKustomization.optOut(resource)
                .filter(v -> !v.text().equals("IfNotPresent"))
                .isEmpty();
    }

    private static Violation violation(Resource resource, FluxKustomization flux) {
        Location at = resource.root()
                .mapping("metadata")
                .flatMap(m -> m.get("name"))
                .map(name -> name.location())
                .orElse(resource.location());
        return new Violation(
                Violation.Kind.MISSING_NAMESPACE,
                Problem.Level.ERROR,
                "no namespace is set here, and no targetNamespace in the Flux Kustomization " + flux.name()
                        + ": Flux stops with 'namespace not specified'",
                at,
                "Add metadata.namespace here, 'namespace:' to the kustomization.yaml, or spec.targetNamespace to the Flux"
                        + " Kustomization.",
                List.of(flux.location()));
    }
}
