package dev.failover.report.picture;

import dev.failover.resource.NamespacedName;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Shows a service as it is configured, beside what is there. */
record ConfiguredService(Parts parts) {

    ServiceView view(ServiceState state) {
        FailoverService service = state.service();
        List<NamespacedName> claims = List.of(service.claim(Side.PRIMARY), service.claim(Side.BACKUP));
        Optional<String> claim = state.mount().map(ClaimMount::claim);
        return new ServiceView(
                service.toString(),
                true,
                parts.topology().cluster().name(),
                state.placement(),
                state.workload()
                        .map(parts::workload)
                        .orElseGet(() -> parts.absent(
                                service.kind().text(), service.workload().toString())),
                state.nodeValue().map(YamlScalar::text),
                claim,
                claim.map(name -> NamespacedName.of(service.namespace().text(), name))
                        .flatMap(parts.topology()::volumeName),
                side(state, Side.PRIMARY),
                side(state, Side.BACKUP),
                new ReplicationWords(parts.topology()).of(claims),
                new ServiceFindings(parts.topology(), parts.findings())
                        .of(service.toString(), state.workload(), claims));
    }

    private SideView side(ServiceState state, Side side) {
        FailoverService service = state.service();
        return new SideView(
                side,
                parts.node(
                        service.nodeLabel(side).toString(),
                        Optional.of(service.nodeLabelSetting(side).location())),
                parts.volumeOf(service.claim(side)),
                parts.claim(service.claim(side)),
                state.claimSide().filter(side::equals).isPresent(),
                state.nodeSide().filter(side::equals).isPresent());
    }
}
