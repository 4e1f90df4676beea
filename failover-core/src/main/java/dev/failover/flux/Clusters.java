package dev.failover.flux;

import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All clusters that a tree describes.
 *
 * @param tree what was read
 * @param problems what belongs to no cluster, such as a named directory that doesn't exist
 */
public record Clusters(SourceTree tree, List<Cluster> clusters, List<Problem> problems) {
    public Clusters {
        clusters = List.copyOf(clusters);
        problems = List.copyOf(problems);
    }

    /**
     * Finds and builds them all; never throws for what the user wrote. Where directories are named, these are built;
     * else what Flux applies; else, in a tree without Flux, the kustomizations that no other one builds.
     */
    public static Clusters discover(SourceTree tree, DiscoveryOptions options) {
        if (!options.directories().isEmpty()) {
            return new DirectoryDiscovery(tree).named(options.directories());
        }
        Clusters flux = new ClusterDiscovery(tree, options).discover();
        return flux.clusters().isEmpty() ? flux.or(new DirectoryDiscovery(tree).topLevel()) : flux;
    }

    private Clusters or(Clusters other) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new Clusters(tree, other.clusters, all);
    }

    /** Every file that any entry point was made from. */
    public Set<String> files() {
        return clusters.stream()
                .flatMap(c -> c.entryPoints().stream())
                .flatMap(e -> e.files().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
