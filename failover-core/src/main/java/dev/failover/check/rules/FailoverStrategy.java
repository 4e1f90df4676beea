package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.stream.Stream;

/** What the update strategy means when the node is dead or a pod still runs there. */
public final class FailoverStrategy extends ServiceRule {
    public FailoverStrategy() {
        super(new RuleInfo(
                "failover-strategy",
                Severity.INFO,
                "What the update strategy of a configured service means in a failover.",
                Step.FAILOVER_CONFIGURATION));
    }

    private static final String OUT_OF_SERVICE =
            "kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute";

    @Override
    Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        return topology.state(service).workload().stream()
                .filter(Workload::isService)
                .flatMap(workload -> check(service, workload));
    }

    private Stream<Finding> check(FailoverService service, Workload workload) {
        Optional<YamlMapping> strategy =
                workload.resource().root().mapping("spec").flatMap(spec -> spec.mapping("strategy"));
        boolean recreates =
                strategy.flatMap(s -> s.text("type")).filter("Recreate"::equals).isPresent();
        Location location =
                strategy.flatMap(s -> s.get("type")).map(YamlNode::location).orElseGet(workload::location);
        if (!workload.kind().equals("Deployment") || recreates) {
            return Stream.of(blocks(service, workload, location, recreates ? "Recreate" : workload.kind()));
        }
        return surges(strategy) ? Stream.of(overlaps(service, workload, location)) : Stream.empty();
    }

    /** Without a surge the old pod is told to stop first, and nobody waits for a dead node's answer. */
    private static boolean surges(Optional<YamlMapping> strategy) {
        return strategy.flatMap(s -> s.mapping("rollingUpdate"))
                .flatMap(r -> r.scalar("maxSurge"))
                .map(YamlScalar::text)
                .filter(surge -> surge.equals("0") || surge.equals("0%"))
                .isEmpty();
    }

    private Finding blocks(FailoverService service, Workload workload, Location location, String why) {
        return finding(
                "Service '" + service + "' (" + why + ") starts on the other node only when its old pod is gone:"
                        + " on a dead node that has to be helped",
                workload,
                location,
                Remediation.advice(
                        "When the node is dead, delete its pod by force, or say that the node is out of service:",
                        "kubectl delete pod --force --namespace=" + service.namespace() + " POD",
                        OUT_OF_SERVICE));
    }

    private Finding overlaps(FailoverService service, Workload workload, Location location) {
        return finding(
                "Service '" + service + "' is updated by RollingUpdate: during a swap both copies may run for a while",
                workload,
                location,
                Remediation.advice("Where that does harm, set 'maxSurge: 0' and 'maxUnavailable: 1' under"
                        + " strategy.rollingUpdate, or 'type: Recreate'."));
    }

    private Finding finding(String message, Workload workload, Location location, Remediation remediation) {
        return info().finding(message, location)
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .mendedBy(remediation);
    }
}
