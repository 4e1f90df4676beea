package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.flux.FluxKustomization.Dependency;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry point that waits for another one, which in turn waits for workloads on the node that is being left: while
 * that node is dead they are never ready, and Flux never applies the swap.
 */
public final class FailoverBlockedByDependency extends TopologyRule {
    private record Left(String entryPoint, NodeLabel node) {}

    public FailoverBlockedByDependency() {
        super(new RuleInfo(
                "failover-blocked-by-dependency",
                Severity.WARNING,
                "Flux doesn't apply a swap while the old node is dead.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        Map<String, List<Workload>> workloads = new HashMap<>();
        topology.workloads()
                .forEach(w -> workloads
                        .computeIfAbsent(w.entryPoint().name(), e -> new ArrayList<>())
                        .add(w));
        Set<Left> left = new LinkedHashSet<>();
        topology.services().forEach(service -> left(topology.state(service)).ifPresent(left::add));
        return left.stream().flatMap(l -> check(l, topology.cluster(), workloads));
    }

    private static Optional<Left> left(ServiceState state) {
        return state.workload()
                .flatMap(w -> state.nodeSide()
                        .map(side ->
                                new Left(w.entryPoint().name(), state.service().nodeLabel(side))));
    }

    private Stream<Finding> check(Left left, Cluster cluster, Map<String, List<Workload>> workloads) {
        return cluster.entryPoints().stream()
                .filter(e -> e.name().equals(left.entryPoint()))
                .flatMap(e -> e.flux().stream())
                .flatMap(flux -> flux.dependsOn().stream()
                        .flatMap(dependency -> needed(dependency, cluster).stream()
                                .flatMap(needed -> workloads.getOrDefault(needed.name(), List.of()).stream()
                                        .filter(w -> isOn(w, left.node()) && isWaitedFor(w, needed))
                                        .map(w -> finding(left, flux, dependency, needed, w)))
                                .limit(1)));
    }

    /** What a dependency names, and what that depends on. */
    private static List<EntryPoint> needed(Dependency dependency, Cluster cluster) {
        List<EntryPoint> found = new ArrayList<>();
        Set<NamespacedName> seen = new HashSet<>();
        Deque<NamespacedName> open = new ArrayDeque<>(List.of(dependency.on()));
        while (!open.isEmpty()) {
            NamespacedName name = open.removeFirst();
            if (seen.add(name)) {
                cluster.entryPoint(name).ifPresent(e -> {
                    found.add(e);
                    e.flux().ifPresent(f -> f.dependsOn().forEach(d -> open.add(d.on())));
                });
            }
        }
        return found;
    }

    private static boolean isOn(Workload workload, NodeLabel node) {
        return workload.selectedNode(node.key())
                .filter(v -> v.text().equals(node.value()))
                .isPresent();
    }

    private static boolean isWaitedFor(Workload workload, EntryPoint entryPoint) {
        return entryPoint
                .flux()
                .filter(flux -> flux.waits() || flux.healthChecks().anyMatch(c -> names(c, workload)))
                .isPresent();
    }

    private static boolean names(FluxKustomization.HealthCheck check, Workload workload) {
        return check.kind().equals(workload.kind()) && check.on().equals(workload.name());
    }

    private Finding finding(
            Left left, FluxKustomization flux, Dependency dependency, EntryPoint needed, Workload workload) {
        String via = dependency
                        .on()
                        .equals(needed.flux().map(FluxKustomization::name).orElse(dependency.on()))
                ? ""
                : ", and that on '" + needed.name() + "'";
        return info().finding(
                        "'" + flux.name() + "' depends on '" + dependency.on() + "'" + via + ", which waits for "
                                + workload.kind() + " '" + workload.name() + "' on the node " + left.node()
                                + ": while that node is dead, Flux doesn't apply a swap",
                        dependency.location())
                .in(left.entryPoint())
                .relatedTo(List.of(workload.location()))
                .fixedBy(Remediation.advice("Remove the dependency if the swap doesn't need it, or tell '"
                        + needed.name() + "' not to wait for that workload (wait: false, or other healthChecks)."));
    }
}
