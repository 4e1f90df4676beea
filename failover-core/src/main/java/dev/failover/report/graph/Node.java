package dev.failover.report.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Flux Kustomization, or a directory that is built where there is no Flux.
 *
 * @param id tells it from all others of the graph: {@code e1}, {@code e2} …
 * @param name {@code namespace/name}, or the directory
 * @param directory that it builds
 * @param parent the id of the one that builds its object; empty for a root
 * @param dependsOn ids of those that are applied before it
 * @param kinds how many objects of each kind it applies, sorted by kind
 * @param services names of the services whose workload it applies
 */
public record Node(
        String id,
        String name,
        String directory,
        State state,
        Optional<String> parent,
        List<String> dependsOn,
        Map<String, Long> kinds,
        List<String> services) {

    /** What Flux makes of it. */
    public enum State {
        APPLIED,
        SUSPENDED,
        /** It reads another repository. */
        EXTERNAL,
        /** It can't be built. */
        FAILED
    }

    public Node {
        dependsOn = List.copyOf(dependsOn);
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        services = List.copyOf(services);
    }
}
