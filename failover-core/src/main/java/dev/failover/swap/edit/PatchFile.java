package dev.failover.swap.edit;

import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import java.util.List;

/**
 * A patch that a swap writes for one service.
 *
 * @param kustomization the file whose {@code patches} lists it
 * @param path of the patch, in the same directory
 */
public record PatchFile(String kustomization, String path) {

    public static PatchFile beside(String kustomization, FailoverService service) {
        String directory = kustomization.substring(0, kustomization.lastIndexOf('/') + 1);
        return new PatchFile(kustomization, directory + "failover-" + service + ".yaml");
    }

    /** Every path at which a swap of a service may have written one, be it there or not. */
    public static List<String> paths(ServiceState state) {
        return state.workload().stream()
                .flatMap(workload -> workload.resource().origin().through().stream())
                .map(Location::path)
                .map(file -> beside(file, state.service()).path())
                .distinct()
                .toList();
    }

    /** As the kustomization lists it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
