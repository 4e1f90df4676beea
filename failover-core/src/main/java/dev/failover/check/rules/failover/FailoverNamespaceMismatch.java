package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** An entry whose workload is in another namespace than the entry says. */
public final class FailoverNamespaceMismatch extends ServiceRule {
    public FailoverNamespaceMismatch() {
        super(new RuleInfo(
                "failover-namespace-mismatch",
                Severity.ERROR,
                "A configured service names a namespace that its workload isn't in.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        if (topology.workload(service.kind().text(), service.workload()).isPresent()) {
            return Stream.empty();
        }
        List<String> namespaces =
                Namespaces.ofWorkload(topology, service).distinct().sorted().toList();
        if (namespaces.isEmpty()) {
            return Stream.empty();
        }
        Finding finding = info().finding(
                        "Service '" + service + "' is configured in namespace '" + service.namespace() + "', but "
                                + service.kind() + " '" + service.deployment() + "' is in '"
                                + String.join("', '", namespaces) + "'",
                        service.namespace().location());
        return Stream.of(
                namespaces.size() == 1
                        ? Correction.of(finding, service.namespace(), namespaces.get(0))
                        : finding.mendedBy(Remediation.advice("Name one of them.")));
    }
}
