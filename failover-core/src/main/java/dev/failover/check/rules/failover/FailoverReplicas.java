package dev.failover.check.rules.failover;

import dev.failover.check.Amounts;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.Claim;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Several replicas on a claim that only one node, or one pod, can mount. */
public final class FailoverReplicas extends TopologyRule {
    public FailoverReplicas() {
        super(new RuleInfo(
                "failover-replicas",
                Severity.WARNING,
                "A service with a backup has several replicas on a claim that one node can mount.",
                Step.FAILOVER_CONFIGURATION));
    }

    private static final YamlPath REPLICAS = YamlPath.keys("spec", "replicas");

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        Stream<Finding> configured = topology.services().stream().flatMap(service -> {
            ServiceState state = topology.state(service);
            return state.workload().stream()
                    .flatMap(workload -> state.mount().stream()
                            .flatMap(mount -> check(topology, service.name().text(), workload, mount).stream()));
        });
        Stream<Finding> backedUp = BackedUpWorkload.notConfigured(topology).stream()
                .flatMap(missing -> check(topology, missing.entryName(), missing.workload(), missing.mount()).stream());
        return Stream.concat(configured, backedUp);
    }

    private Optional<Finding> check(Topology topology, String service, Workload workload, ClaimMount mount) {
        return replicas(workload)
                .filter(replicas -> Amounts.of(replicas)
                        .filter(n -> n.amount().intValue() > 1)
                        .isPresent())
                .flatMap(replicas -> topology.claim(
                                NamespacedName.of(workload.name().namespace(), mount.claim()))
                        .flatMap(claim -> finding(service, workload, replicas, claim)));
    }

    private static Optional<YamlScalar> replicas(Workload workload) {
        return REPLICAS.in(workload.resource().root())
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }

    private Optional<Finding> finding(String service, Workload workload, YamlScalar replicas, Claim claim) {
        List<String> modes = claim.accessModes().stream().map(YamlScalar::text).toList();
        boolean onePod = modes.contains("ReadWriteOncePod");
        if (modes.contains("ReadWriteMany") || !(onePod || modes.contains("ReadWriteOnce"))) {
            return Optional.empty();
        }
        String who = onePod ? "one pod" : "the pods of one node";
        Finding finding = info().finding(
                        "Service '" + service + "' has " + replicas.text() + " replicas, but only " + who
                                + " can mount its claim",
                        replicas.location())
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(claim.location()))
                .fixedBy(Remediation.advice("Set 'replicas: 1', unless the program allows several writers."));
        return Optional.of(onePod ? finding.weighing(Severity.ERROR) : finding);
    }
}
