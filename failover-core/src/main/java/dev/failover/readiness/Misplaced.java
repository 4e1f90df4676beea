package dev.failover.readiness;

import dev.failover.source.Location;
import dev.failover.topology.Workload;

/**
 * A volume that a pod can't reach from where it asks to be.
 *
 * @param message what is wrong
 * @param place where the pod names the claim
 * @param volume where the volume is written, or what stands for it
 */
public record Misplaced(Workload workload, String message, Location place, Location volume) {

    static Misplaced of(Workload workload, Nodes wanted, Clash clash) {
        Storage.Whereabouts where = clash.held().where();
        MountedClaim claim = clash.held().claim();
        String pod = clash.rival()
                .map(rival -> "also mounts " + rival.claim().words() + " on nodes with " + rival.nodes())
                .orElse("requires a node with " + wanted);
        String message = where.subject() + (where.volume().isPresent() ? " of " : " for ") + claim.words()
                + " is on nodes with " + where.nodes() + ", but " + workload.kind() + " '" + workload.name()
                + "' mounts it and " + pod + ": its pod could never start";
        return new Misplaced(
                workload,
                message,
                claim.place(),
                where.volume().map(volume -> volume.location()).orElseGet(claim::place));
    }
}
