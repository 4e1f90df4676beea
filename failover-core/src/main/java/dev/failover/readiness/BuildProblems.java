package dev.failover.readiness;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.source.Problem;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What keeps a part of a cluster from being built, and which rule reports it. */
public final class BuildProblems {
    private static final Set<String> RULES = Set.of(
            "failover-config-invalid",
            "flux-object-applied-twice",
            "flux-variable-undefined",
            "flux-variable-value",
            "kustomize-deprecated-field",
            "yaml-duplicate-key",
            "yaml-lint",
            "yaml-syntax");

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "file-unreadable", "yaml-syntax",
            "yaml-limit", "yaml-syntax",
            "flux-dependency-missing", "flux-dependency",
            "flux-dependency-cycle", "flux-dependency",
            "flux-source-missing", "flux-source",
            "flux-source-taken", "flux-source",
            "flux-source-external", "flux-source");

    private BuildProblems() {}

    /** The rule that reports a problem of this id: its own, or that of builds, in whose way every other one stands. */
    public static String rule(String problem) {
        return RULES.contains(problem) ? problem : OTHER_NAMES.getOrDefault(problem, "kustomize-build");
    }

    /**
     * What of a service can't be found where a build fails, since it may be in that.
     *
     * @param what with its article
     */
    static Optional<Obstacle> hiding(String what, FailoverService service, Topology topology, Kind kind) {
        return topology.cluster().entryPoints().stream()
                .flatMap(e -> e.problems().stream())
                .filter(p -> p.level() == Problem.Level.ERROR)
                .findFirst()
                .map(error -> Obstacle.of(
                                rule(error.id()),
                                kind,
                                service,
                                what + " of service '" + service
                                        + "' isn't found, and may be in a part of the cluster that doesn't build: "
                                        + error.message(),
                                error.location())
                        .advising(error.advice().isEmpty() ? "Fix that first." : error.advice()));
    }
}
