package dev.failover.topology;

import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * What is there for a configured service.
 *
 * @param workload the configured one, where the build holds it
 * @param mount its configured volume, where that mounts a claim
 * @param nodeValue the node label's value for the side that {@code nodeSide} tells, or for the primary's key
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
        Optional<ClaimMount> mount = workload.flatMap(w -> mount(service, w));
        Optional<Side> claimSide = mount.flatMap(m -> claimSide(service, m));
        Optional<Side> nodeSide = workload.flatMap(w -> nodeSide(service, w));
        Side shown = nodeSide.orElse(Side.PRIMARY);
        Optional<YamlScalar> node = workload.stream()
                .flatMap(w -> nodeChoices(service, w, shown).stream())
                .map(NodeChoice::value)
                .findFirst();
        return new ServiceState(service, workload, mount, node, claimSide, nodeSide);
    }

    /** Where the workload asks for the label of a side, with whatever value. */
    public List<NodeChoice> nodeChoices(Side side) {
        return workload.map(w -> nodeChoices(service, w, side)).orElse(List.of());
    }

    private static Optional<ClaimMount> mount(FailoverService service, Workload workload) {
        return service.paths().isPresent()
                ? service.paths().get().claimIn(workload)
                : workload.claimMount(service.volumeName().text());
    }

    private static List<NodeChoice> nodeChoices(FailoverService service, Workload workload, Side side) {
        return service.paths().isPresent()
                ? service.paths().get().nodeIn(workload).stream().toList()
                : workload.nodeChoices(service.nodeLabel(side).key());
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
            String wanted = service.nodeLabel(side).value();
            List<NodeChoice> choices = nodeChoices(service, workload, side);
            if (!choices.isEmpty()
                    && choices.stream().allMatch(c -> c.value().text().equals(wanted))) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
