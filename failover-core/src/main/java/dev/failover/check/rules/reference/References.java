package dev.failover.check.rules.reference;

import dev.failover.check.CheckContext;
import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.resource.Gvk;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The objects of a cluster, and which of their references lead nowhere. */
final class References {
    /** @param entryPoint by its name */
    record Applied(Resource resource, String entryPoint) {}

    private final List<Applied> applied = new ArrayList<>();
    private final Set<ResId> ids = new HashSet<>();
    private final Topology topology;
    private final Cluster cluster;
    private final Set<String> configured = new HashSet<>();
    private final KnownObjects known = new KnownObjects();
    private final KnownObjects anywhere;
    private final Makers makers;

    private References(Topology topology, KnownObjects anywhere, boolean alone) {
        this.topology = topology;
        this.cluster = topology.cluster();
        topology.services().forEach(s -> configured.add(key(s.kind().text(), s.workload())));
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            entryPoint.resources().resources().forEach(r -> add(r, entryPoint.name()));
        }
        // a root is applied by hand, so that no build need hold it
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            entryPoint.flux().ifPresent(flux -> add(flux.resource(), entryPoint.name()));
        }
        this.anywhere = anywhere;
        known.add(cluster, resources());
        anywhere.add(cluster, resources());
        makers = new Makers(cluster, resources(), alone);
    }

    /** One for each cluster. */
    static List<References> of(CheckContext context) {
        List<Topology> topologies = context.topologies();
        KnownObjects anywhere = new KnownObjects();
        return topologies.stream()
                .map(topology -> new References(topology, anywhere, topologies.size() == 1))
                .toList();
    }

    private static String key(String kind, NamespacedName name) {
        return kind + "/" + name;
    }

    Topology topology() {
        return topology;
    }

    Makers makers() {
        return makers;
    }

    /** Whether it is the workload of a service that has a backup. */
    boolean isConfigured(Workload workload) {
        return configured.contains(key(workload.kind(), workload.name()));
    }

    Cluster cluster() {
        return cluster;
    }

    private void add(Resource resource, String entryPoint) {
        if (ids.add(resource.id())) {
            applied.add(new Applied(resource, entryPoint));
        }
    }

    private Stream<Resource> resources() {
        return applied.stream().map(Applied::resource);
    }

    List<Applied> applied() {
        return List.copyOf(applied);
    }

    /** What objects name in the fields of their kinds, and isn't there. */
    Stream<Missing> missing(Function<Gvk, List<ReferenceField>> fields) {
        return applied().stream()
                .flatMap(applied -> fields.apply(applied.resource().gvk()).stream()
                        .flatMap(
                                field -> field.in(applied.resource().root(), applied.resource(), applied.entryPoint())))
                .flatMap(reference -> missing(reference).stream());
    }

    /** What values of HelmReleases name, and isn't there. */
    Stream<Missing> missingOfValues() {
        return applied().stream().flatMap(ValueReferences::of).flatMap(reference -> missing(reference).stream());
    }

    /** Empty where the cluster has what is named, or where something may make it and no near name says otherwise. */
    Optional<Missing> missing(Reference reference) {
        if (known.has(reference) || BuiltIn.has(reference) || isCopied(reference)) {
            return Optional.empty();
        }
        Optional<String> meant = makers.makes(reference) ? Optional.empty() : meant(reference);
        // which directories are one cluster can be a guess
        boolean unknown = anywhere.has(reference) || makers.mayMake(reference);
        return meant.isPresent() || !unknown ? Optional.of(new Missing(reference, meant)) : Optional.empty();
    }

    private boolean isCopied(Reference reference) {
        return reference.target().isCopied() && known.hasAnywhere(reference);
    }

    /**
     * A name next to it; of what isn't copied between namespaces, also the same name in another
     * one, as long as namespaces are certain: whoever applies a mere directory may give it one.
     */
    private Optional<String> meant(Reference reference) {
        return NearestName.unmistakable(reference.name().text(), known.names(reference.target(), reference.namespace()))
                .or(() -> Optional.of(reference.name().text())
                        .filter(name -> reference.target().isWrittenInRepositories()
                                && cluster.root().flux().isPresent()
                                && known.hasAnywhere(reference)));
    }
}
