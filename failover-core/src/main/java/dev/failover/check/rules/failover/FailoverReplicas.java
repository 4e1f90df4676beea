package dev.failover.check.rules.failover;

import dev.failover.check.Amounts;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.resource.NamespacedName;
import dev.failover.topology.Claim;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Several replicas on a claim that only one node, or one pod, can mount. */
public final class FailoverReplicas extends ServiceRule {
    public FailoverReplicas() {
        super(new RuleInfo(
                "failover-replicas",
                Severity.WARNING,
                "A configured service has several replicas on a claim that one node can mount.",
                Step.FAILOVER_CONFIGURATION));
    }

    private static final YamlPath REPLICAS = YamlPath.keys("spec", "replicas");

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        return topology.state(service).workload().stream()
                .flatMap(workload -> replicas(workload).stream()
                        .filter(replicas -> Amounts.of(replicas)
                                .filter(n -> n.amount().intValue() > 1)
                                .isPresent())
                        .flatMap(
                                replicas -> mounted(topology, service)
                                        .flatMap(claim -> finding(service, workload, replicas, claim))
                                        .stream()));
    }

    private static Optional<YamlScalar> replicas(Workload workload) {
        return REPLICAS.in(workload.resource().root())
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }

    private static Optional<Claim> mounted(Topology topology, FailoverService service) {
        return topology.state(service)
                .mount()
                .map(ClaimMount::claim)
                .flatMap(claim ->
                        topology.claim(NamespacedName.of(service.namespace().text(), claim)));
    }

    private Optional<Finding> finding(FailoverService service, Workload workload, YamlScalar replicas, Claim claim) {
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
                .mendedBy(Remediation.advice("Set 'replicas: 1', unless the program is made for several writers."));
        return Optional.of(onePod ? finding.weighing(Severity.ERROR) : finding);
    }
}
