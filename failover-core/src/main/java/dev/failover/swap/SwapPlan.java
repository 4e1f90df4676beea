package dev.failover.swap;

import dev.failover.source.FileChanges;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import dev.failover.topology.FailoverService;
import java.util.List;
import java.util.Optional;

/**
 * A swap that is proved to change what it should and nothing else.
 *
 * @param swaps the services that move, in the order of the configuration
 * @param already requested services that are on the right side already
 * @param accepted refusals that the request overrides
 * @param reason of the request
 * @param changes of the files
 * @param before the tree before the swap
 */
public record SwapPlan(
        Direction direction,
        List<ServiceSwap> swaps,
        List<FailoverService> already,
        List<Refusal> accepted,
        Optional<String> reason,
        FileChanges changes,
        SourceTree before) {
    public SwapPlan {
        swaps = List.copyOf(swaps);
        already = List.copyOf(already);
        accepted = List.copyOf(accepted);
    }

    /** All edits. An edit that two services share is listed once. */
    public List<TextEdit> edits() {
        return swaps.stream().flatMap(s -> s.edits().stream()).distinct().toList();
    }

    /** The changed files, sorted. */
    public List<String> files() {
        return changes.paths();
    }

    /** The tree with the changes. */
    public SourceTree after() {
        return before.with(changes);
    }
}
