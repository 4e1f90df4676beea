package dev.failover.flux;

import dev.failover.flux.substitution.Substitution;
import dev.failover.kustomize.Build;
import dev.failover.resource.ResMap;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is applied as one: a Flux Kustomization, or a directory that was named or found where there is no Flux. Equality
 * is identity, as a {@link Build}'s is.
 *
 * @param name {@code namespace/name} of the Flux Kustomization, else the directory
 * @param flux empty for a directory
 * @param directory the directory that is built, from the tree's root
 * @param build what kustomize makes of it, before {@code postBuild} and {@code commonMetadata}
 * @param resources as they are applied
 * @param problems all that is wrong: the build's, and what this entry point adds
 * @param files every file that it was made from: the build's, the Flux object's, the variables'
 */
public record EntryPoint(
        String name,
        Optional<FluxKustomization> flux,
        String directory,
        Build build,
        ResMap resources,
        List<Problem> problems,
        Set<String> files) {
    /** The operator of a value that {@code postBuild} made; the touch's cause is the place that sets the variable. */
    public static final String SUBSTITUTION = Substitution.OPERATOR;

    /** The operator of a value that holds a variable which nothing here sets: what it will be isn't known. */
    public static final String UNKNOWN = Substitution.UNKNOWN;

    public EntryPoint {
        problems = List.copyOf(problems);
        files = Set.copyOf(files);
    }

    /** Whether there is an error, so that {@code resources} may lack something. */
    public boolean failed() {
        return problems.stream().anyMatch(p -> p.level() == Problem.Level.ERROR);
    }

    /** The Flux object's place; empty for a directory. */
    public Optional<Location> location() {
        return flux.map(FluxKustomization::location);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
