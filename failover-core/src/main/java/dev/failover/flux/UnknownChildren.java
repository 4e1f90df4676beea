package dev.failover.flux;

import dev.failover.flux.Reach.Reached;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a build would have held isn't known when it fails, nor which namespaces and patches it gives. The Flux
 * Kustomizations that are written below it are not looked at; that is said once, with the cause.
 */
final class UnknownChildren {
    private UnknownChildren() {}

    static List<Problem> problems(Reached reached, List<FluxKustomization> written) {
        Set<Location> known = new HashSet<>();
        reached.entryPoints().stream()
                .flatMap(e -> e.flux().stream())
                .flatMap(k -> Stream.of(k.location(), k.resource().root().location()))
                .forEach(known::add);
        return reached.entryPoints().stream()
                .filter(e -> e.build().failed())
                .filter(e -> written.stream().anyMatch(k -> k.isBelow(e.directory()) && !known.contains(k.location())))
                .map(UnknownChildren::problem)
                .toList();
    }

    private static Problem problem(EntryPoint failed) {
        List<Location> causes = failed.build().problems().stream()
                .filter(p -> p.level() == Problem.Level.ERROR)
                .map(Problem::location)
                .toList();
        return Problem.info(
                        "flux-children-unknown",
                        "the build of " + failed.name() + " fails, so its objects are unknown: the Flux"
                                + " Kustomizations below '" + failed.directory() + "' are not checked",
                        failed.flux().map(flux -> flux.locationOf("path")).orElse(causes.get(0)),
                        "fix that build, then validate again")
                .relatedTo(causes);
    }
}
