package dev.failover.report.graph;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.report.graph.Node.State;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The nodes of one cluster. */
final class Nodes {
    private final Cluster cluster;
    private final Names names;
    private final Map<EntryPoint, List<String>> services;
    private final Map<NamespacedName, String> builtBy = new HashMap<>();

    Nodes(Cluster cluster, Names names, Map<EntryPoint, List<String>> services) {
        this.cluster = cluster;
        this.names = names;
        this.services = services;
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            entryPoint.resources().resources().stream()
                    .filter(FluxKustomization::isOne)
                    .forEach(r -> builtBy.putIfAbsent(NamespacedName.of(r), names.id(entryPoint)));
        }
    }

    List<Node> all() {
        return Stream.concat(
                        cluster.entryPoints().stream().map(this::node),
                        cluster.external().stream().map(this::external))
                .toList();
    }

    private Node node(EntryPoint entryPoint) {
        return new Node(
                names.id(entryPoint),
                entryPoint.name(),
                entryPoint.directory(),
                state(entryPoint),
                entryPoint == cluster.root()
                        ? Optional.empty()
                        : entryPoint.flux().flatMap(this::parent),
                entryPoint.flux().map(this::dependencies).orElse(List.of()),
                entryPoint.resources().resources().stream()
                        .map(Resource::gvk)
                        .collect(Collectors.groupingBy(gvk -> gvk.kind(), Collectors.counting())),
                services.getOrDefault(entryPoint, List.of()));
    }

    private Node external(FluxKustomization flux) {
        return new Node(
                names.id(cluster, flux.name()).orElse(""),
                flux.name().toString(),
                flux.directory(),
                State.EXTERNAL,
                parent(flux),
                dependencies(flux),
                Map.of(),
                List.of());
    }

    private static State state(EntryPoint entryPoint) {
        if (entryPoint.failed()) {
            return State.FAILED;
        }
        return entryPoint.flux().filter(FluxKustomization::suspended).isPresent() ? State.SUSPENDED : State.APPLIED;
    }

    private Optional<String> parent(FluxKustomization flux) {
        return Optional.ofNullable(builtBy.get(flux.name()));
    }

    private List<String> dependencies(FluxKustomization flux) {
        return flux.dependsOn().stream()
                .flatMap(d -> names.dependency(cluster, flux, d.on()).stream())
                .distinct()
                .toList();
    }
}
