package dev.failover.check.rules.storage;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.readiness.Misplaced;
import java.util.List;

/** A workload that asks for nodes on which its volume can't be. For configured services readiness decides it by side. */
public final class VolumeNodeMismatch implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "volume-node-mismatch",
            Severity.ERROR,
            "A workload requires nodes that can't reach its volume.",
            Step.CAPACITY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(CheckContext context) {
        return context.readiness().stream()
                .flatMap(readiness -> readiness.misplaced().stream())
                .map(VolumeNodeMismatch::finding)
                .toList();
    }

    private static Finding finding(Misplaced misplaced) {
        return INFO.finding(misplaced.message(), misplaced.place())
                .about(misplaced.workload().resource().id())
                .in(misplaced.workload().entryPoint().name())
                .relatedTo(List.of(misplaced.volume()))
                .fixedBy(Remediation.advice("Select the nodes of the volume, or correct the volume's node affinity."));
    }
}
