package dev.failover.check.rules.failover;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        if (service.paths().isPresent()) {
            return Stream.empty(); // such an entry says itself where the node is chosen
        }
        ServiceState state = topology.state(service);
        return state.workload().flatMap(workload -> check(state, workload)).stream();
    }

    private Optional<Finding> check(ServiceState state, Workload workload) {
        List<YamlScalar> names = workload.nodeNames();
        if (!names.isEmpty()) {
            return Optional.of(byName(state, workload, names));
        }
        boolean chosen = Arrays.stream(Side.values())
                .anyMatch(side -> !state.nodeChoices(side).isEmpty());
        return chosen ? excluded(state, workload) : Optional.of(notChosen(state, workload));
    }

    private Finding byName(ServiceState state, Workload workload, List<YamlScalar> names) {
        String nodes = names.stream().map(YamlScalar::text).collect(Collectors.joining("', '"));
        return finding(
                "Service '" + state.service() + "' is bound to the node '" + nodes + "' by "
                        + (workload.podSpec().get("nodeName").isPresent() ? "nodeName" : "its node affinity")
                        + ": a swap can't move it",
                workload,
                names.get(0).location(),
                "Select the node by its label instead of its name.");
    }

    private Optional<Finding> excluded(ServiceState state, Workload workload) {
        return Arrays.stream(Side.values())
                .flatMap(side -> workload.excludes(state.service().nodeLabel(side)).stream()
                        .map(against -> finding(
                                "Service '" + state.service() + "' can't run on the " + side.word() + " node ("
                                        + state.service().nodeLabel(side)
                                        + "): its node affinity excludes it, whatever the node selector says",
                                workload,
                                against.location(),
                                "Remove this requirement, or let it admit the nodes of both sides.")))
                .findFirst();
    }

    private Finding notChosen(ServiceState state, Workload workload) {
        String key = state.service().nodeLabel(Side.PRIMARY).key();
        return finding(
                workload.limitsNodesOtherwise(key)
                        ? "Service '" + state.service() + "' allows several nodes by its node affinity for '" + key
                                + "': which one it runs on isn't decided"
                        : "Service '" + state.service() + "' selects no node by the label '" + key
                                + "': it may run where its claim isn't",
                workload,
                place(workload),
                "Add 'nodeSelector:' with '" + key + ": "
                        + state.service().nodeLabel(side(state)).value() + "' to the pod's spec.");
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
