package dev.failover.report.graph;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.resource.NamespacedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of nodes: by entry point, and by what Flux objects call each other. */
final class Names {
    private record InCluster(Cluster cluster, NamespacedName name) {}

    private record InFile(String path, NamespacedName name) {}

    private final Map<EntryPoint, String> ids = new HashMap<>();
    private final Map<InCluster, String> members = new HashMap<>();
    private final Map<InFile, String> roots = new HashMap<>();
    private int last;

    private Names() {}

    static Names of(List<Cluster> clusters) {
        Names names = new Names();
        clusters.forEach(names::add);
        return names;
    }

    private void add(Cluster cluster) {
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            String id = next();
            ids.put(entryPoint, id);
            entryPoint.flux().ifPresent(flux -> members.put(new InCluster(cluster, flux.name()), id));
        }
        cluster.external().forEach(flux -> members.put(new InCluster(cluster, flux.name()), next()));
        cluster.root()
                .flux()
                .ifPresent(flux -> roots.put(
                        new InFile(flux.location().path(), flux.name()), ids.getOrDefault(cluster.root(), "")));
    }

    private String next() {
        return "e" + ++last;
    }

    String id(EntryPoint entryPoint) {
        return ids.getOrDefault(entryPoint, "");
    }

    Optional<String> id(Cluster cluster, NamespacedName flux) {
        return Optional.ofNullable(members.get(new InCluster(cluster, flux)));
    }

    /** What an object waits for: one of its own cluster, or a root beside it in its file, which the same hand applies. */
    Optional<String> dependency(Cluster cluster, FluxKustomization dependent, NamespacedName on) {
        return id(cluster, on)
                .or(() -> Optional.ofNullable(
                        roots.get(new InFile(dependent.location().path(), on))));
    }
}
