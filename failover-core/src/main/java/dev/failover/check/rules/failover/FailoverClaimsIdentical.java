package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.ClaimUse;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** An entry whose primary is its own backup: there is nothing to fail over to. */
public final class FailoverClaimsIdentical extends ServiceRule {
    public FailoverClaimsIdentical() {
        super(new RuleInfo(
                "failover-claims-identical",
                Severity.ERROR,
                "A configured service has the same claim as primary and as backup.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, FailoverService service, CheckContext context) {
        if (!service.claim(Side.PRIMARY).equals(service.claim(Side.BACKUP))) {
            return Stream.empty();
        }
        Finding finding = info().finding(
                        "Service '" + service + "' has '" + service.backupPvc()
                                + "' as its primary and as its backup claim",
                        service.backupPvc().location())
                .relatedTo(List.of(service.primaryPvc().location()));
        ClaimUse use = new ClaimUse(topology, service);
        return Stream.of(topology.backupPair(service.claim(Side.PRIMARY))
                .map(pair -> pair.primary().name().equals(service.claim(Side.PRIMARY)) ? Side.BACKUP : Side.PRIMARY)
                .flatMap(wrong -> topology.backupPair(service.claim(Side.PRIMARY))
                        .map(pair -> pair.claim(wrong).name())
                        .filter(use::isFree)
                        .map(meant -> Correction.of(finding, service.pvc(wrong), meant.name())))
                .orElseGet(() ->
                        finding.mendedBy(Remediation.advice("Name two claims, whose volumes are on two nodes."))));
    }
}
