package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A service whose claim and whose node belong to different sides, or to neither. */
public final class FailoverPlacementMixed extends ServiceRule {
    public FailoverPlacementMixed() {
        super(new RuleInfo(
                "failover-placement-mixed",
                Severity.ERROR,
                "A service's claim and node selector are on different sides, or on neither.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        ServiceState state = topology.state(service);
        if (service.claim(Side.PRIMARY).equals(service.claim(Side.BACKUP))) {
            return Stream.empty();
        }
        return state.workload().stream()
                .flatMap(workload -> state.mount().stream()
                        .flatMap(mount -> finding(state, workload, mount, context.goals()).stream())
                        .map(finding ->
                                slip(topology, state).map(finding::mendedBy).orElse(finding)));
    }

    /** The claim of the selected node's side, where the one that is written is a slip away from it and exists nowhere. */
    private static Optional<Remediation> slip(Topology topology, ServiceState state) {
        FailoverService service = state.service();
        if (state.claimSide().isPresent() || topology.cluster().failed()) {
            return Optional.empty();
        }
        YamlScalar written = state.mount().orElseThrow().claimName();
        return state.nodeSide()
                .filter(side -> topology.claim(service.claim(side)).isPresent())
                .filter(side -> topology.claim(
                                NamespacedName.of(service.namespace().text(), written.text()))
                        .isEmpty())
                .filter(side -> NearestName.unmistakable(
                                written.text(),
                                List.of(
                                        service.primaryPvc().text(),
                                        service.backupPvc().text()))
                        .filter(service.pvc(side).text()::equals)
                        .isPresent())
                .map(side -> Correction.remediation(
                        "Write '" + service.pvc(side) + "' at " + written.location() + ": the node selector is the "
                                + side.word() + "'s.",
                        written.text(),
                        written.location(),
                        service.pvc(side).text()));
    }

    /** No node selector at all is another rule's matter. */
    private Optional<Finding> finding(ServiceState state, Workload workload, ClaimMount mount, String goals) {
        Optional<String> claim = state.claimSide().map(Side::word);
        if (claim.isEmpty()) {
            return Optional.of(finding(
                    state, workload, mount.claimName(), "mounts the claim '" + mount.claim() + "'", "claims", goals));
        }
        if (state.nodeValue().isPresent() && state.nodeSide().isEmpty()) {
            YamlScalar node = state.nodeValue().get();
            return Optional.of(
                    finding(state, workload, node, "selects the node '" + node.text() + "'", "nodes", goals));
        }
        boolean mixed = state.nodeSide().isPresent() && !state.nodeSide().equals(state.claimSide());
        return mixed ? Optional.of(halfSwapped(state, workload, mount, goals)) : Optional.empty();
    }

    private Finding finding(
            ServiceState state, Workload workload, YamlScalar value, String does, String what, String goals) {
        FailoverService service = state.service();
        String expected = what.equals("claims")
                ? service.primaryPvc() + "' or '" + service.backupPvc()
                : service.primaryNodeLabel() + "' or '" + service.backupNodeLabel();
        return about(
                "Service '" + service + "' " + does + ", which is neither side's: expected '" + expected + "'",
                value,
                workload,
                commands(service, goals));
    }

    private Finding halfSwapped(ServiceState state, Workload workload, ClaimMount mount, String goals) {
        YamlScalar node = state.nodeValue().orElse(mount.claimName());
        return about(
                        "Service '" + state.service() + "' mounts the "
                                + state.claimSide().map(Side::word).orElse("") + " claim '" + mount.claim()
                                + "' but selects the "
                                + state.nodeSide().map(Side::word).orElse("") + " node '"
                                + node.text() + "'",
                        mount.claimName(),
                        workload,
                        commands(state.service(), goals))
                .relatedTo(List.of(node.location()));
    }

    private Finding about(String message, YamlScalar value, Workload workload, Remediation remediation) {
        return info().finding(message, value.location())
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .mendedBy(remediation);
    }

    private static Remediation commands(FailoverService service, String goals) {
        String options =
                " -Dservice=" + service + " -Dfailover.accept=failover-placement-mixed -Dfailover.reason=\"...\"";
        return Remediation.advice(
                "Move both values to one side. To the primary:",
                goals + "demote" + options,
                "To the backup:",
                goals + "promote" + options);
    }
}
