package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A service whose node is not chosen by the configured label, so that a swap can not move it. */
public final class FailoverNoNodeSelector extends ServiceRule {
    public FailoverNoNodeSelector() {
        super(new RuleInfo(
                "failover-no-node-selector",
                Severity.ERROR,
                "Nothing, or something else than the configured label, decides on which node a service runs.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        if (service.paths().isPresent()) {
            return Stream.empty(); // such an entry says itself where the node is chosen
        }
        ServiceState state = topology.state(service);
        return state.workload().flatMap(workload -> check(state, workload)).stream();
    }

    private Optional<Finding> check(ServiceState state, Workload workload) {
        Optional<YamlScalar> name = workload.podSpec().scalar("nodeName").filter(n -> !n.isNull());
        String key = state.service().nodeLabel(Side.PRIMARY).key();
        if (name.isPresent()) {
            return Optional.of(finding(
                    "Service '" + state.service() + "' is bound to the node '"
                            + name.get().text() + "' by nodeName: a swap can't move it",
                    workload,
                    name.get().location(),
                    "Remove nodeName, and select the node by its label."));
        }
        if (Arrays.stream(Side.values())
                .anyMatch(side -> !state.nodeChoices(side).isEmpty())) {
            return Optional.empty();
        }
        boolean otherwise = workload.limitsNodesOtherwise(key);
        return Optional.of(finding(
                otherwise
                        ? "Service '" + state.service() + "' allows several nodes by its node affinity for '" + key
                                + "': which one it runs on isn't decided"
                        : "Service '" + state.service() + "' selects no node by the label '" + key
                                + "': it may run where its claim isn't",
                workload,
                place(workload),
                "Add 'nodeSelector:' with '" + key + ": "
                        + state.service().nodeLabel(side(state)).value() + "' to the pod's spec."));
    }

    private static Side side(ServiceState state) {
        return state.claimSide().orElse(Side.PRIMARY);
    }

    private static Location place(Workload workload) {
        return workload.podSpec()
                .get("nodeSelector")
                .map(YamlNode::location)
                .orElseGet(() -> workload.podSpec().location());
    }

    private Finding finding(String message, Workload workload, Location location, String advice) {
        return info().finding(message, location)
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .mendedBy(Remediation.advice(advice));
    }
}
