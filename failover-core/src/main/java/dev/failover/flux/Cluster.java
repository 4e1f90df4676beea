package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A root and all that it reaches: what one Kubernetes cluster is given.
 *
 * @param name the root's {@code spec.path}, or what tells this cluster from the others of the repository
 * @param entryPoints the root first, then in the order in which they are reached
 * @param external Flux Kustomizations whose source is not this repository
 * @param problems those of the cluster as a whole, such as an unmet {@code dependsOn}; the entry points have their own
 */
public record Cluster(
        String name, List<EntryPoint> entryPoints, List<FluxKustomization> external, List<Problem> problems) {
    public Cluster {
        entryPoints = List.copyOf(entryPoints);
        external = List.copyOf(external);
        problems = List.copyOf(problems);
    }

    public EntryPoint root() {
        return entryPoints.get(0);
    }

    /** By its name, or by the name of its root. */
    public boolean isCalled(String wanted) {
        return name.equals(wanted) || root().name().equals(wanted);
    }

    /** Whether a build fails, so that what it applies isn't known. */
    public boolean failed() {
        return entryPoints.stream().anyMatch(EntryPoint::failed);
    }

    /** The entry point that is this Flux Kustomization. */
    public Optional<EntryPoint> entryPoint(NamespacedName flux) {
        return entryPoints.stream()
                .filter(e -> e.flux().filter(f -> f.name().equals(flux)).isPresent())
                .findFirst();
    }
}
