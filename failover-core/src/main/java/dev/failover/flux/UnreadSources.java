package dev.failover.flux;

import dev.failover.flux.source.NamedSources;
import dev.failover.flux.source.SourceRef;
import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Sources that somebody names although no Flux Kustomization reads them: a typing mistake, most likely. */
record UnreadSources(NamedSources named, FluxObjects objects, List<Cluster> clusters) {

    List<Problem> problems() {
        List<SourceRef> read = Stream.of(
                        objects.all().stream(),
                        clusters.stream().flatMap(c -> c.external().stream()),
                        clusters.stream().flatMap(c -> c.entryPoints().stream()).flatMap(e -> e.flux().stream()))
                .flatMap(kustomizations -> kustomizations)
                .flatMap(k -> k.sourceRef().stream())
                .distinct()
                .toList();
        return named.places().entrySet().stream()
                .filter(entry -> read.stream().noneMatch(ref -> NamedSources.isName(entry.getKey(), ref)))
                .map(entry -> unread(entry.getKey(), entry.getValue(), read))
                .toList();
    }

    private static Problem unread(String name, Location place, List<SourceRef> read) {
        List<String> names = read.stream().map(SourceRef::name).distinct().toList();
        return Problem.error(
                "flux-source-missing",
                "'sources' names '" + name + "', but no Flux Kustomization reads that source",
                place,
                NearestName.of(name.substring(name.indexOf('/') + 1), names)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Name a source that a Flux Kustomization reads: -Dfailover.sources=NAME, or"
                                + " 'sources' in .failover.yaml."));
    }
}
