package dev.failover.goal.swap;

import dev.failover.swap.Refusal;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the ids that the user accepts: the commit tells only of those that something was overridden by.
 *
 * @param used sorted
 * @param unused sorted
 */
record UsedAcceptance(List<String> used, List<String> unused) {

    static UsedAcceptance of(SwapPlan plan, PlanCheck.Result checked, SwapRequest request) {
        List<String> used = Stream.concat(plan.accepted().stream().map(Refusal::id), checked.overridden().stream())
                .distinct()
                .sorted()
                .toList();
        return new UsedAcceptance(
                used,
                request.accepted().stream()
                        .filter(id -> !used.contains(id))
                        .sorted()
                        .toList());
    }
}
