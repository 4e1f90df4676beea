package dev.failover.goal.swap.result;

import dev.failover.swap.Direction;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.edit.AddedPatch;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.Side;
import java.util.List;
import java.util.Optional;

/**
 * The changes that move one service.
 *
 * @param namespace of its pods
 * @param node the value of the node label
 * @param leaves the label of the old nodes
 * @param files the changed files, sorted
 * @param patch the patch that the swap writes or removes
 */
public record MovedService(
        String service,
        String namespace,
        ValueMove claim,
        ValueMove node,
        NodeLabel leaves,
        String primaryClaim,
        String backupClaim,
        List<String> files,
        Optional<OwnPatch> patch) {

    /** @param added true if the swap writes the patch, false if it removes it */
    public record OwnPatch(String path, boolean added) {}

    public MovedService {
        files = List.copyOf(files);
    }

    public static MovedService of(ServiceSwap swap, Direction direction) {
        FailoverService service = swap.service();
        return new MovedService(
                service.toString(),
                service.workload().namespace(),
                ValueMove.of(swap.claim()),
                ValueMove.of(swap.node()),
                service.nodeLabel(direction.target().other()),
                service.pvc(Side.PRIMARY).text(),
                service.pvc(Side.BACKUP).text(),
                swap.files(),
                swap.patch().map(change -> new OwnPatch(change.patch().path(), change instanceof AddedPatch)));
    }
}
