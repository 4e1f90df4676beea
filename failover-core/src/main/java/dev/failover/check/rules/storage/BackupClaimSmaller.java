package dev.failover.check.rules.storage;

import dev.failover.check.Amounts;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.topology.BackupPair;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** A backup claim that asks for less than its primary: what the primary holds one day will not fit. */
public final class BackupClaimSmaller extends TopologyRule {
    public BackupClaimSmaller() {
        super(new RuleInfo(
                "backup-claim-smaller", Severity.ERROR, "A backup claim is smaller than its primary.", Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        return topology.backupPairs().stream()
                .flatMap(pair -> pair.primary().request().stream()
                        .flatMap(primary -> pair.backup().request().stream()
                                .filter(backup ->
                                        Amounts.compare(backup, primary).orElse(0) < 0)
                                .map(backup -> finding(pair, primary, backup))));
    }

    private Finding finding(BackupPair pair, YamlScalar primary, YamlScalar backup) {
        return info().finding(
                        "Backup claim '" + pair.backup().name() + "' requests " + backup.text() + ", its primary '"
                                + pair.primary().name().name() + "' " + primary.text(),
                        backup.location())
                .about(pair.backup().resource().id())
                .in(pair.backup().entryPoint().name())
                .relatedTo(List.of(primary.location()))
                .fixedBy(Remediation.advice(
                        "Request at least " + primary.text() + ", and give its volume the same capacity."));
    }
}
