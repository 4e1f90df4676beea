package dev.failover.topology;

import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/**
 * What is there for a configured service.
 *
 * @param workload the configured one, where the build holds it
 * @param mount its configured volume, where that mounts a claim
 * @param nodeValue the node selector's value for the side that {@code nodeSide} tells, or for the primary's key
 * @param claimSide whose claim is mounted; empty: neither's
 * @param nodeSide whose node is selected; empty: neither's
 */
public record ServiceState(
        FailoverService service,
        Optional<Workload> workload,
        Optional<ClaimMount> mount,
        Optional<YamlScalar> nodeValue,
        Optional<Side> claimSide,
        Optional<Side> nodeSide) {

    static ServiceState of(FailoverService service, Optional<Workload> workload) {
        Optional<ClaimMount> mount =
                workload.flatMap(w -> w.claimMount(service.volumeName().text()));
        Optional<Side> claimSide = mount.flatMap(m -> claimSide(service, m));
        Optional<Side> nodeSide = workload.flatMap(w -> nodeSide(service, w));
        Side shown = nodeSide.orElse(Side.PRIMARY);
        Optional<YamlScalar> node =
                workload.flatMap(w -> w.selectedNode(service.nodeLabel(shown).key()));
        return new ServiceState(service, workload, mount, node, claimSide, nodeSide);
    }

    public Placement placement() {
        return Placement.of(claimSide, nodeSide);
    }

    private static Optional<Side> claimSide(FailoverService service, ClaimMount mount) {
        for (Side side : Side.values()) {
            if (service.pvc(side).text().equals(mount.claim())) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    private static Optional<Side> nodeSide(FailoverService service, Workload workload) {
        for (Side side : Side.values()) {
            NodeLabel label = service.nodeLabel(side);
            if (workload.selectedNode(label.key())
                    .filter(v -> v.text().equals(label.value()))
                    .isPresent()) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
