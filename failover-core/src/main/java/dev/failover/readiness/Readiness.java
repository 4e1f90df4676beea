package dev.failover.readiness;

import dev.failover.flux.Clusters;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the way of moving the services of one cluster. The only place that decides it: rules report it, swaps
 * refuse for it.
 */
public final class Readiness {
    private final Topology topology;
    private final UnbuiltObjects unbuilt;
    private final Entries entries;
    private final SharedClaims shared;
    private final MissingClaims missing;
    private final PodNodes nodes;
    private final Fetched fetched;
    private final Map<FailoverService, List<List<Obstacle>>> known = new IdentityHashMap<>();

    private Readiness(Topology topology, UnbuiltObjects unbuilt, Fetched fetched) {
        this.topology = topology;
        this.unbuilt = unbuilt;
        this.entries = new Entries(topology, unbuilt);
        this.shared = new SharedClaims(topology);
        this.missing = new MissingClaims(topology, unbuilt);
        this.nodes = new PodNodes(topology);
        this.fetched = fetched;
    }

    /** One for each topology, in the same order. */
    public static List<Readiness> of(Clusters clusters, List<Topology> topologies) {
        return of(clusters, topologies, PushedCommit.UNKNOWN);
    }

    /** The same for a swap, of whose commit more is known. */
    public static List<Readiness> of(Clusters clusters, List<Topology> topologies, PushedCommit commit) {
        UnbuiltObjects unbuilt = new UnbuiltObjects(clusters);
        return topologies.stream()
                .map(t -> new Readiness(t, unbuilt, new Fetched(clusters, t, commit)))
                .toList();
    }

    public Topology topology() {
        return topology;
    }

    /** What stands in files that no entry point builds. */
    public UnbuiltObjects unbuilt() {
        return unbuilt;
    }

    /** What stands in the way of moving a service to a side; of one that is there, what would if it weren't. */
    public List<Obstacle> of(FailoverService service, Side side) {
        return known.computeIfAbsent(
                        service,
                        s -> Arrays.stream(Side.values())
                                .map(to -> find(topology.state(s), to))
                                .toList())
                .get(side.ordinal());
    }

    /**
     * Whether a claim that isn't in the build may come to be: by a chart, an operator, or a build that isn't known.
     *
     * @param naming that names the claim without making it
     */
    public boolean mayBeMade(NamespacedName claim, Resource naming) {
        return missing.mayBeMade(claim, naming);
    }

    /** Volumes that can't be where a workload asks to be; {@link #of} says it of those that an entry names. */
    public List<Misplaced> misplaced() {
        Set<Workload> configured = topology.services().stream()
                .flatMap(service -> topology.state(service).workload().stream())
                .collect(Collectors.toSet());
        return topology.workloads().stream()
                .filter(workload -> !configured.contains(workload))
                .flatMap(workload -> nodes.asWritten(workload).stream())
                .toList();
    }

    private List<Obstacle> find(ServiceState state, Side side) {
        FailoverService service = state.service();
        List<Obstacle> entry = entries.of(state);
        Stream<Obstacle> ofWorkload = state.workload().isEmpty()
                ? Stream.empty()
                : Stream.of(
                                NodeSelection.of(state, side).stream(),
                                Applied.of(state, topology).stream(),
                                IgnoredFields.of(state),
                                fetched.of(state))
                        .flatMap(obstacles -> obstacles);
        List<Obstacle> all = new ArrayList<>(entry);
        ofWorkload.forEach(all::add);
        if (service.claim(side).equals(service.claim(side.other()))) {
            return all;
        }
        shared.of(service, side).forEach(all::add);
        missing.configured(state, side, entry).ifPresent(all::add);
        if (state.workload().isPresent() && state.mount().isPresent()) {
            Placing.of(state, side).ifPresent(all::add);
            all.addAll(missing.others(state, side));
            all.addAll(nodes.of(state, side));
        }
        return List.copyOf(all);
    }
}
