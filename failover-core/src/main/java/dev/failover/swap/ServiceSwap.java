package dev.failover.swap;

import dev.failover.source.TextEdit;
import dev.failover.swap.edit.PatchChange;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What moves one service.
 *
 * @param workload as it is built now
 * @param claim the change of the mounted claim
 * @param node the change of the node label
 * @param patch the patch that makes the changes, if edits in place can't
 */
public record ServiceSwap(
        FailoverService service, Workload workload, ValueChange claim, ValueChange node, Optional<PatchChange> patch) {

    public List<TextEdit> edits() {
        return Stream.concat(claim.edits().stream(), node.edits().stream()).toList();
    }

    /** The first of the two values that really changes. */
    public ValueChange firstEdited() {
        return claim.isChange() ? claim : node;
    }

    public ServiceSwap with(PatchChange change) {
        return new ServiceSwap(service, workload, claim, node, Optional.of(change));
    }

    /** The changed files, sorted. */
    public List<String> files() {
        Stream<String> ofPatch =
                patch.map(PatchChange::patch).stream().flatMap(file -> Stream.of(file.kustomization(), file.path()));
        return Stream.concat(edits().stream().map(TextEdit::path), ofPatch)
                .distinct()
                .sorted()
                .toList();
    }
}
