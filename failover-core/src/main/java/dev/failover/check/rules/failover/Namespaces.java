package dev.failover.check.rules.failover;

import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.stream.Stream;

/** In which namespaces else the thing is that an entry names. */
final class Namespaces {
    private Namespaces() {}

    /** Of workloads that have the entry's kind and name, and another namespace than the entry says. */
    static Stream<String> ofWorkload(Topology topology, FailoverService service) {
        return topology
                .workloadsNamed(service.kind().text(), service.deployment().text())
                .stream()
                .map(Workload::name)
                .filter(n -> !n.equals(service.workload()))
                .map(n -> n.namespace());
    }
}
