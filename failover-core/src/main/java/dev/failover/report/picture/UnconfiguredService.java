package dev.failover.report.picture;

import dev.failover.check.rules.failover.BackedUpWorkload;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.Placement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows a workload whose data has a backup that nobody has configured; its nodes are those of its volumes. */
record UnconfiguredService(Parts parts) {

    ServiceView view(BackedUpWorkload service) {
        Workload workload = service.workload();
        SideView primary = side(service, Side.PRIMARY);
        SideView backup = side(service, Side.BACKUP);
        List<NamespacedName> claims =
                List.of(service.pair().primary().name(), service.pair().backup().name());
        String mounted = service.mount().claim();
        return new ServiceView(
                service.entryName(),
                false,
                parts.topology().cluster().name(),
                Placement.of(first(primary.mounted(), backup.mounted()), first(primary.selected(), backup.selected())),
                parts.workload(workload),
                selected(service),
                Optional.of(mounted),
                parts.topology().volumeName(NamespacedName.of(workload.name().namespace(), mounted)),
                primary,
                backup,
                new ReplicationWords(parts.topology()).of(claims),
                new ServiceFindings(parts.topology(), parts.findings())
                        .of(service.entryName(), Optional.of(workload), claims));
    }

    private SideView side(BackedUpWorkload service, Side side) {
        NamespacedName claim = service.pair().claim(side).name();
        Optional<NodeLabel> label = label(claim);
        return new SideView(
                side,
                parts.node(label.map(NodeLabel::toString).orElse("any node"), Optional.empty()),
                parts.volumeOf(claim),
                parts.claim(claim),
                service.mount().claim().equals(claim.name()),
                label.filter(l -> selects(service.workload(), l)).isPresent());
    }

    /** The first label that the claim's volume asks of its node. */
    private Optional<NodeLabel> label(NamespacedName claim) {
        Topology topology = parts.topology();
        return topology.claim(claim).flatMap(topology::volumeOf).stream()
                .flatMap(volume -> volume.nodeTerms().stream())
                .flatMap(term -> term.requirements().stream())
                .filter(r -> r.operator().equals("In") && r.values().size() == 1)
                .map(r -> new NodeLabel(r.key(), r.values().get(0).text()))
                .findFirst();
    }

    private static boolean selects(Workload workload, NodeLabel label) {
        return workload.selectedNode(label.key())
                .map(YamlScalar::text)
                .filter(label.value()::equals)
                .isPresent();
    }

    private Optional<String> selected(BackedUpWorkload service) {
        return Arrays.stream(Side.values())
                .flatMap(side -> label(service.pair().claim(side).name()).stream())
                .flatMap(label -> service.workload().selectedNode(label.key()).stream())
                .map(YamlScalar::text)
                .findFirst();
    }

    private static Optional<Side> first(boolean primary, boolean backup) {
        if (primary) {
            return Optional.of(Side.PRIMARY);
        }
        return backup ? Optional.of(Side.BACKUP) : Optional.empty();
    }
}
