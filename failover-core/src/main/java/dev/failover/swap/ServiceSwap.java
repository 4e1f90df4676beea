package dev.failover.swap;

import dev.failover.source.TextEdit;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.stream.Stream;

/**
 * What moves one service.
 *
 * @param workload as it is built now
 * @param claim the change of the mounted claim
 * @param node the change of the node label
 */
public record ServiceSwap(FailoverService service, Workload workload, ValueChange claim, ValueChange node) {

    public List<TextEdit> edits() {
        return Stream.concat(claim.edits().stream(), node.edits().stream()).toList();
    }

    /** The first of the two changes that is one. */
    ValueChange firstEdited() {
        return claim.isChange() ? claim : node;
    }

    /** The edited files, sorted. */
    public List<String> files() {
        return edits().stream().map(TextEdit::path).distinct().sorted().toList();
    }
}
