package dev.failover.topology;

import dev.failover.resource.NamespacedName;

/** Two claims of the build, one of which is recognised as the other's backup. */
public record BackupPair(Claim primary, Claim backup) {

    public boolean holds(NamespacedName claim) {
        return primary.name().equals(claim) || backup.name().equals(claim);
    }

    public Claim claim(Side side) {
        return side == Side.PRIMARY ? primary : backup;
    }
}
