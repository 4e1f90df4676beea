package dev.failover.topology;

import java.util.Optional;

/** Where a service is, by the claim that is mounted and the node label that is selected. */
public enum Placement {
    PRIMARY,
    BACKUP,
    /** One value of each side: a swap done by half, or by hand. */
    MIXED,
    /** A value of neither side, or none at all. */
    UNKNOWN;

    /** The placement that two values make; empty is a value that belongs to neither side. */
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

    /** The side that the service is wholly on, if it is. */
    public Optional<Side> side() {
        return switch (this) {
            case PRIMARY -> Optional.of(Side.PRIMARY);
            case BACKUP -> Optional.of(Side.BACKUP);
            default -> Optional.empty();
        };
    }
}
