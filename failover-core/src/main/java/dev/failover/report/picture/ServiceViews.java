package dev.failover.report.picture;

import dev.failover.check.Finding;
import dev.failover.check.rules.failover.BackedUpWorkload;
import dev.failover.topology.ClusterService;
import dev.failover.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All services of all clusters as they are shown: the configured ones, then those that should be. */
public final class ServiceViews {
    private ServiceViews() {}

    public static List<ServiceView> of(List<Topology> topologies, Collection<Finding> findings) {
        FindingIndex index = new FindingIndex(findings);
        return Stream.concat(
                        ClusterService.all(topologies).stream()
                                .map(s -> new ConfiguredService(new Parts(s.topology(), index)).view(s.state())),
                        topologies.stream().map(t -> new Parts(t, index)).flatMap(ServiceViews::notConfigured))
                .toList();
    }

    private static Stream<ServiceView> notConfigured(Parts parts) {
        UnconfiguredService service = new UnconfiguredService(parts);
        return BackedUpWorkload.notConfigured(parts.topology()).stream().map(service::view);
    }
}
