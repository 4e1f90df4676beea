package dev.failover.flux;

import dev.failover.kustomize.load.RemoteCopies;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * How clusters are looked for.
 *
 * @param directories to build instead of the Flux entry points, as one cluster unless they apply the same object; empty: look for Flux objects
 * @param remotes the URLs of this repository's remotes, to tell it from other sources; empty when unknown
 * @param sources the sources that are this repository, as {@code name} or {@code namespace/name}; empty: find them
 * @param variables values for variables that the tree doesn't set, such as those of a Secret that isn't in it: a YAML
 *     mapping
 * @param copies of files and bases that lie elsewhere, laid out as {@link RemoteCopies} says
 */
public record DiscoveryOptions(
        List<String> directories,
        List<String> remotes,
        List<String> sources,
        Optional<SourceFile> variables,
        Optional<SourceTree> copies) {
    public static final DiscoveryOptions DEFAULT = new DiscoveryOptions(List.of(), List.of());

    /** With the variables that the tree sets. */
    public DiscoveryOptions(List<String> directories, List<String> remotes) {
        this(directories, remotes, List.of(), Optional.empty(), Optional.empty());
    }

    public DiscoveryOptions {
        directories = List.copyOf(directories);
        remotes = List.copyOf(remotes);
        sources = List.copyOf(sources);
    }

    /** Flux fetches what lies elsewhere: without a copy, the rest is built all the same. */
    RemoteCopies remoteCopies() {
        return new RemoteCopies(copies, true);
    }
}
