package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Setting;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.ValuePaths;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.stream.Stream;

/** An entry whose {@code claim_path} or {@code node_path} leads to no value. */
public final class FailoverPathMissing extends ServiceRule {
    public FailoverPathMissing() {
        super(new RuleInfo(
                "failover-path-missing",
                Severity.ERROR,
                "A configured path leads to no value in the service's workload.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        ServiceState state = topology.state(service);
        return state.workload().stream()
                .flatMap(workload -> service.paths().stream()
                        .flatMap(paths -> wrong(paths, state).map(path -> finding(service, workload, path))));
    }

    private static Stream<Setting> wrong(ValuePaths paths, ServiceState state) {
        return Stream.concat(
                state.mount().isPresent() ? Stream.empty() : Stream.of(paths.claim()),
                state.nodeChoices(Side.PRIMARY).isEmpty() ? Stream.of(paths.node()) : Stream.empty());
    }

    private Finding finding(FailoverService service, Workload workload, Setting path) {
        return info().finding(
                        "Service '" + service + "' names the path '" + path + "', but " + service.kind() + " '"
                                + service.deployment() + "' has no single value there",
                        path.location())
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(workload.location()))
                .mendedBy(Remediation.advice("Write the path as in spec.values.persistence.data.existingClaim, or as in"
                        + " spec.volumes.[name=data].claim for an item of a list."));
    }
}
