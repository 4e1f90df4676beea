package dev.failover.report.graph;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.topology.ClusterService;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a repository gives to its clusters, and through which entry points. */
public record Graph(List<ClusterGraph> clusters) {
    public Graph {
        clusters = List.copyOf(clusters);
    }

    /** @param topologies one for each cluster */
    public static Graph of(List<Topology> topologies) {
        List<Cluster> clusters = topologies.stream().map(Topology::cluster).toList();
        Names names = Names.of(clusters);
        Map<EntryPoint, List<String>> services = services(topologies);
        return new Graph(clusters.stream()
                .map(cluster -> new ClusterGraph(cluster.name(), new Nodes(cluster, names, services).all()))
                .toList());
    }

    private static Map<EntryPoint, List<String>> services(List<Topology> topologies) {
        Map<EntryPoint, List<String>> services = new HashMap<>();
        for (ClusterService service : ClusterService.all(topologies)) {
            service.state()
                    .workload()
                    .ifPresent(w -> services.computeIfAbsent(w.entryPoint(), k -> new ArrayList<>())
                            .add(service.name()));
        }
        return services;
    }
}
