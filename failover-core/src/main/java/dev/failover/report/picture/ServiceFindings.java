package dev.failover.report.picture;

import dev.failover.check.Finding;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.Replication;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of a service: of its entry, its workload, its claims, their volumes, and what copies them. */
record ServiceFindings(Topology topology, FindingIndex index) {

    /** The heaviest first. */
    List<Finding> of(String entry, Optional<Workload> workload, List<NamespacedName> claims) {
        return Stream.concat(
                        entry(entry),
                        Stream.concat(workload.map(Workload::resource).stream(), storage(claims))
                                .flatMap(index::about))
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    private Stream<Resource> storage(List<NamespacedName> claims) {
        return claims.stream()
                .flatMap(name -> Stream.concat(
                        topology.claim(name).stream()
                                .flatMap(claim -> Stream.concat(
                                        Stream.of(claim.resource()),
                                        topology.volumeOf(claim).map(v -> v.resource()).stream())),
                        topology.replicationsOf(name).stream().map(Replication::resource)));
    }

    /** An entry reaches from its key to the end of its fields. */
    private Stream<Finding> entry(String name) {
        return topology.config().flatMap(c -> c.servicesEntry()).stream()
                .map(YamlMapping.Entry::value)
                .filter(YamlMapping.class::isInstance)
                .flatMap(services -> ((YamlMapping) services).entry(name).stream())
                .flatMap(
                        entry -> Stream.of(entry.key().location(), entry.value().location()))
                .flatMap(index::in);
    }
}
