package dev.failover.goal.swap;

import dev.failover.goal.swap.result.ValueMove;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From where to where a plan moves each service: two plans with the same movements are the same decision. */
record Movements(Map<String, List<ValueMove>> byService) {

    static Movements of(SwapPlan plan) {
        return new Movements(plan.swaps().stream()
                .collect(Collectors.toUnmodifiableMap(s -> s.service().toString(), Movements::of)));
    }

    private static List<ValueMove> of(ServiceSwap swap) {
        return List.of(ValueMove.of(swap.claim()), ValueMove.of(swap.node()));
    }
}
