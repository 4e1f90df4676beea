package dev.failover.swap;

import dev.failover.swap.ServiceChoice.Target;
import java.util.List;

/** All that must hold before a service can be moved. */
public final class Preconditions {
    private static final Precondition ENTRY = new EntryHolds();
    private static final List<Precondition> OF_A_MOVE =
            List.of(new PlacementIsClear(), new TargetClaimIsOwn(), new TargetCanStart(), new FluxApplies());

    private Preconditions() {}

    /** A service whose entry holds and that is where it is wanted can't be refused any more. */
    public static List<Refusal> check(Target target, Direction direction) {
        List<Refusal> refusals = ENTRY.check(target, direction);
        if (!refusals.isEmpty() || target.state().placement() == direction.wanted()) {
            return refusals;
        }
        return OF_A_MOVE.stream()
                .flatMap(precondition -> precondition.check(target, direction).stream())
                .toList();
    }
}
