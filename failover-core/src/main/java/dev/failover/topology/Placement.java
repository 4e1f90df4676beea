package dev.failover.topology;

import java.util.Optional;

/** Where a service is, by the claim that is mounted and the node label that is selected. */
public enum Placement {
    PRIMARY,
    BACKUP,
    /** One value of each side, for example after an incomplete swap by hand. */
    MIXED,
    /** A value belongs to neither side, or is missing. */
    UNKNOWN;

    /** The placement for the sides of the two values; empty for a value of neither side. */
    public static Placement of(Optional<Side> claim, Optional<Side> node) {
        if (claim.isEmpty() || node.isEmpty()) {
            return UNKNOWN;
        }
        if (claim.equals(node)) {
            return of(claim.get());
        }
        return MIXED;
    }

    public static Placement of(Side side) {
        return side == Side.PRIMARY ? PRIMARY : BACKUP;
    }

    /** The side of both values, if it is the same. */
    public Optional<Side> side() {
        return switch (this) {
            case PRIMARY -> Optional.of(Side.PRIMARY);
            case BACKUP -> Optional.of(Side.BACKUP);
            default -> Optional.empty();
        };
    }
}
