package dev.failover.goal.status;

import static java.util.stream.Collectors.groupingBy;

import dev.failover.git.GitRepository;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.Upstream;
import dev.failover.goal.Model;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.Workspace;
import dev.failover.goal.swap.SwapPolicy;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.source.SourceTree;
import dev.failover.swap.Direction;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapStrategy;
import dev.failover.swap.plan.Rehearsal;
import dev.failover.swap.plan.SwapPlanner;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.ClusterService;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every configured service, as it is committed; in a tree without Git, as it is. */
public final class StatusGoal {
    private final SourceTree tree;
    private final Optional<Upstream> upstream;
    private final Model model;
    private final SwapPlanner planner;
    private final Optional<LastChange> lastChange;

    public StatusGoal(Workspace workspace, StatusOptions options, LocalDate today) {
        Optional<CommitId> head = workspace.git().flatMap(git -> git.head().commit());
        this.upstream = workspace.git().flatMap(GitRepository::upstream);
        this.tree = head.map(workspace::at).orElseGet(workspace::checkout);
        this.model = Model.of(tree, workspace.located(options.tree(), options.model()))
                .configured();
        this.planner = new SwapPlanner(
                model.clusters(),
                Readiness.of(model.clusters(), model.topologies()),
                new SwapPolicy(model, RuleOptions.DEFAULT, today));
        this.lastChange = head.map(commit -> new LastChange(
                workspace,
                commit,
                ClusterService.all(model.topologies()).stream()
                        .map(ClusterService::state)
                        .toList()));
    }

    public StatusResult run() {
        return new StatusResult(
                tree.name(), model.topologies().stream().flatMap(this::statuses).toList(), upstream);
    }

    private Stream<ServiceStatus> statuses(Topology topology) {
        Map<String, List<Refusal>> promote = obstacles(topology, Direction.PROMOTE);
        Map<String, List<Refusal>> demote = obstacles(topology, Direction.DEMOTE);
        return ClusterService.in(topology, model.topologies())
                .map(service -> status(
                        topology,
                        service.state(),
                        promote.getOrDefault(service.name(), List.of()),
                        demote.getOrDefault(service.name(), List.of())));
    }

    private ServiceStatus status(Topology topology, ServiceState state, List<Refusal> promote, List<Refusal> demote) {
        FailoverService service = state.service();
        return new ServiceStatus(
                service.toString(),
                service.namespace().text(),
                topology.cluster().name(),
                state.placement(),
                state.nodeValue().map(node -> node.text()),
                state.mount().map(ClaimMount::claim),
                state.mount()
                        .map(mount -> NamespacedName.of(service.namespace().text(), mount.claim()))
                        .flatMap(topology::volumeName),
                since(state),
                promote,
                demote);
    }

    private PlacedSince since(ServiceState state) {
        return lastChange
                .map(change -> change.of(state))
                .orElseGet(() -> new PlacedSince.Unknown(PlacedSince.Reason.NO_COMMIT));
    }

    /** By service. */
    private Map<String, List<Refusal>> obstacles(Topology topology, Direction direction) {
        return Rehearsal.refusals(planner, topology, direction, SwapStrategy.REFUSE).stream()
                .collect(groupingBy(Refusal::service));
    }
}
