package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.source.Location;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the update strategy means when the node is dead or a pod still runs there. */
public final class FailoverStrategy extends TopologyRule {
    public FailoverStrategy() {
        super(new RuleInfo(
                "failover-strategy",
                Severity.INFO,
                "How the update strategy of a service with a backup works in a failover.",
                Step.FAILOVER_CONFIGURATION));
    }

    private static final String OUT_OF_SERVICE =
            "kubectl taint nodes NODE node.kubernetes.io/out-of-service=nodeshutdown:NoExecute";

    /** How a service is updated; {@code type} is the strategy's, or the kind of what has none. */
    private record Update(String service, Workload workload, Location location, String type) {
        boolean overlaps() {
            return type.equals("RollingUpdate");
        }
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        Stream<Update> configured = topology.services().stream()
                .flatMap(service -> topology.state(service).workload().stream()
                        .filter(Workload::isService)
                        .flatMap(workload -> update(service.name().text(), workload).stream()));
        Stream<Update> backedUp = BackedUpWorkload.notConfigured(topology).stream()
                .flatMap(missing -> update(missing.entryName(), missing.workload()).stream())
                .filter(Update::overlaps);
        Map<String, List<Update>> byType = Stream.concat(configured, backedUp)
                .collect(Collectors.groupingBy(Update::type, TreeMap::new, Collectors.toList()));
        return byType.values().stream().flatMap(this::findings);
    }

    private static Optional<Update> update(String service, Workload workload) {
        Optional<YamlMapping> strategy =
                workload.resource().root().mapping("spec").flatMap(spec -> spec.mapping("strategy"));
        boolean recreates =
                strategy.flatMap(s -> s.text("type")).filter("Recreate"::equals).isPresent();
        Location location =
                strategy.flatMap(s -> s.get("type")).map(YamlNode::location).orElseGet(workload::location);
        if (!workload.kind().equals("Deployment") || recreates) {
            return Optional.of(new Update(service, workload, location, recreates ? "Recreate" : workload.kind()));
        }
        return surges(strategy)
                ? Optional.of(new Update(service, workload, location, "RollingUpdate"))
                : Optional.empty();
    }

    private Stream<Finding> findings(List<Update> updates) {
        Update first = updates.get(0);
        String all = first.overlaps()
                ? updates.size() + " services use RollingUpdate: during a swap, both copies of each may run"
                        + " for a while"
                : updates.size() + " services (" + first.type() + ") start on the other node only when their old pods"
                        + " are gone; on a dead node, you have to delete these pods";
        return new Alike(info(), info().severity())
                .sum(
                        updates.stream().map(this::finding).toList(),
                        first.type(),
                        all,
                        first.overlaps() ? lessOverlap() : help("NAMESPACE"));
    }

    /** Without a surge the old pod is told to stop first, and nobody waits for a dead node's answer. */
    private static boolean surges(Optional<YamlMapping> strategy) {
        return strategy.flatMap(s -> s.mapping("rollingUpdate"))
                .flatMap(r -> r.scalar("maxSurge"))
                .map(YamlScalar::text)
                .filter(surge -> surge.equals("0") || surge.equals("0%"))
                .isEmpty();
    }

    private Finding finding(Update update) {
        String service = update.service();
        String message = update.overlaps()
                ? "Service '" + service + "' uses RollingUpdate: during a swap, both copies may run for a while"
                : "Service '" + service + "' (" + update.type() + ") starts on the other node only when its old pod is"
                        + " gone; on a dead node, you have to delete that pod";
        return info().finding(message, update.location())
                .about(update.workload().resource().id())
                .in(update.workload().entryPoint().name())
                .fixedBy(
                        update.overlaps()
                                ? lessOverlap()
                                : help(update.workload().name().namespace()));
    }

    private static Remediation help(String namespace) {
        return Remediation.advice(
                "When the node is dead, delete its pod by force, or tell Kubernetes that the node is out of service:",
                "kubectl delete pod --force --namespace=" + namespace + " POD",
                OUT_OF_SERVICE);
    }

    private static Remediation lessOverlap() {
        return Remediation.advice("If two copies at once would do harm, set 'maxSurge: 0' and 'maxUnavailable: 1' under"
                + " strategy.rollingUpdate, or 'type: Recreate'.");
    }
}
