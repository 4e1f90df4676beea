package dev.failover.report.picture;

import dev.failover.resource.NamespacedName;
import dev.failover.topology.Replication;
import dev.failover.topology.Topology;
import java.util.List;

/** What copies the data of claims, such as {@code syncthing} or {@code restic (paused)}. */
record ReplicationWords(Topology topology) {

    List<String> of(List<NamespacedName> claims) {
        return claims.stream()
                .flatMap(claim -> topology.replicationsOf(claim).stream())
                .map(ReplicationWords::word)
                .distinct()
                .toList();
    }

    private static String word(Replication replication) {
        String mover = replication.mover().orElse("VolSync");
        if (replication.paused()) {
            return mover + " (paused)";
        }
        return mover.equals("syncthing") && replication.syncthingPeers() == 0 ? mover + " (no peers)" : mover;
    }
}
