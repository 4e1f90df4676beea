package dev.failover.swap.plan;

import dev.failover.source.SourceTree;
import dev.failover.swap.Direction;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapStrategy;
import dev.failover.swap.edit.EditsInPlace;
import dev.failover.swap.edit.NoEdits;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.swap.edit.ValueEdits;
import dev.failover.swap.edit.WithdrawnPatch;
import dev.failover.swap.edit.WrittenNodes;
import dev.failover.swap.plan.SwapSearch.Way;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the two changes of one service. The preconditions hold: the workload is there and mounts a claim. */
public final class ServicePlanner {
    private final Direction direction;
    private final SwapStrategy strategy;
    private final ValueEdits inPlace;
    private final OwnPatches patches;

    ServicePlanner(SourceTree tree, Direction direction, SwapStrategy strategy) {
        WrittenNodes nodes = new WrittenNodes(tree);
        this.direction = direction;
        this.strategy = strategy;
        this.inPlace = new EditsInPlace(nodes);
        this.patches = new OwnPatches(tree, nodes, direction);
    }

    /** The ways that there may be, the smallest first; to plan one may show that it isn't there. */
    List<Way> ways(Target target, Workload workload) {
        List<Way> ways = new ArrayList<>();
        patches.earlier(target.state())
                .map(WithdrawnPatch::new)
                .ifPresent(patch -> ways.add(
                        new Way(Optional.empty(), () -> unedited(target).with(patch))));
        ways.add(new Way(Optional.empty(), () -> plan(target, inPlace)));
        if (strategy == SwapStrategy.PATCH) {
            ways.addAll(patches(target, workload));
        }
        return ways;
    }

    private List<Way> patches(Target target, Workload workload) {
        List<String> kustomizations = patches.kustomizations(workload);
        return kustomizations.isEmpty()
                ? List.of(new Way(Optional.of(workload.entryPoint().directory()), ServicePlanner::noKustomization))
                : kustomizations.stream()
                        .map(file -> new Way(Optional.of(file), () -> patched(target, file)))
                        .toList();
    }

    private static ServiceSwap noKustomization() throws NotEditableException {
        throw new NotEditableException("there is no kustomization file: Flux generates one for the directory");
    }

    private ServiceSwap patched(Target target, String kustomization) throws NotEditableException {
        ServiceSwap swap = unedited(target);
        return swap.with(patches.beside(kustomization, target, swap));
    }

    private ServiceSwap unedited(Target target) throws NotEditableException {
        return plan(target, new NoEdits());
    }

    private ServiceSwap plan(Target target, ValueEdits values) throws NotEditableException {
        ServiceState state = target.state();
        return new ServiceSwap(
                target.service(),
                state.workload().orElseThrow(),
                new ClaimChange(values).plan(target, state.mount().orElseThrow(), direction),
                new NodeChange(values).plan(state, direction),
                Optional.empty());
    }
}
