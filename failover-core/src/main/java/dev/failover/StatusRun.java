package dev.failover;

import dev.failover.git.CommitId;
import dev.failover.resource.NamespacedName;
import dev.failover.source.SourceTree;
import dev.failover.swap.Direction;
import dev.failover.swap.Refusal;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlanner;
import dev.failover.swap.SwapRequest;
import dev.failover.topology.Claim;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at every configured service, as it is committed; in a tree without Git, as it is. */
final class StatusRun {
    private final Optional<CommitId> head;
    private final Workspace workspace;
    private final SourceTree tree;
    private final Model model;

    StatusRun(Workspace workspace, StatusOptions options) {
        this.workspace = workspace;
        this.head = workspace.git().flatMap(git -> git.head().commit());
        this.tree = head.map(workspace::at).orElseGet(workspace::checkout);
        this.model = Model.of(tree, options.model()).configured();
    }

    StatusResult run() {
        return new StatusResult(
                tree.name(),
                model.topologies().stream()
                        .flatMap(topology -> topology.services().stream()
                                .filter(service -> !runsElsewhere(topology, service))
                                .map(service -> status(topology, topology.state(service))))
                        .toList());
    }

    /** One plain file configures all clusters; then a service is where its workload is. */
    private boolean runsElsewhere(Topology topology, FailoverService service) {
        return topology.state(service).workload().isEmpty()
                && model.topologies().stream()
                        .filter(other -> other != topology)
                        .flatMap(other -> other.service(service.toString()).map(other::state).stream())
                        .anyMatch(state -> state.workload().isPresent());
    }

    private ServiceStatus status(Topology topology, ServiceState state) {
        FailoverService service = state.service();
        return new ServiceStatus(
                service.toString(),
                service.namespace().text(),
                topology.cluster().name(),
                state.placement(),
                state.nodeValue().map(node -> node.text()),
                state.mount().map(ClaimMount::claim),
                volume(topology, state),
                since(state),
                obstacles(topology, service, Direction.PROMOTE),
                obstacles(topology, service, Direction.DEMOTE));
    }

    private static Optional<String> volume(Topology topology, ServiceState state) {
        String namespace = state.service().workload().namespace();
        Optional<Claim> claim =
                state.mount().flatMap(mount -> topology.claim(NamespacedName.of(namespace, mount.claim())));
        return claim.flatMap(topology::volumeOf)
                .map(Volume::name)
                .or(() -> claim.flatMap(Claim::volumeName).map(name -> name.text()));
    }

    private Since since(ServiceState state) {
        return head.map(commit -> new LastChange(workspace, commit).of(state))
                .orElseGet(() -> new Since.Unknown("there is no commit.", ""));
    }

    private List<String> obstacles(Topology topology, FailoverService service, Direction direction) {
        SwapRequest request = new SwapRequest(
                direction,
                List.of(service.toString()),
                Optional.empty(),
                Optional.of(topology.cluster().name()),
                Set.of(),
                Optional.empty());
        SwapOutcome outcome = new SwapPlanner(model.clusters(), model.topologies()).plan(request);
        return outcome instanceof SwapOutcome.Refused refused
                ? refused.refusals().stream().map(StatusRun::sentence).toList()
                : List.of();
    }

    private static String sentence(Refusal refusal) {
        return refusal.message() + refusal.location().map(l -> " (" + l + ")").orElse("");
    }
}
