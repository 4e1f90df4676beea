package dev.failover.topology;

import java.util.List;
import java.util.stream.Stream;

/** A configured service in the cluster that it runs in. */
public record ClusterService(Topology topology, ServiceState state) {

    /** In the order of the clusters and of each configuration. */
    public static List<ClusterService> all(List<Topology> topologies) {
        return topologies.stream().flatMap(topology -> in(topology, topologies)).toList();
    }

    /** Those of one cluster, in the order of its configuration. */
    public static Stream<ClusterService> in(Topology topology, List<Topology> all) {
        return topology.services().stream()
                .map(service -> new ClusterService(topology, topology.state(service)))
                .filter(service -> !service.runsElsewhere(all));
    }

    /** As the configuration calls it. */
    public String name() {
        return state.service().toString();
    }

    /** One plain file configures all clusters; then a service is where its workload is. */
    private boolean runsElsewhere(List<Topology> all) {
        return state.workload().isEmpty()
                && all.stream()
                        .filter(other -> other != topology)
                        .flatMap(other -> other.service(name()).map(other::state).stream())
                        .anyMatch(other -> other.workload().isPresent());
    }
}
