package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.entry.EntryInsertion;
import dev.failover.check.entry.NewConfiguration;
import dev.failover.check.entry.ServiceEntry;
import dev.failover.topology.ConfigFiles;
import dev.failover.topology.FailoverConfig.Form;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workload whose data has a backup claim, and that nobody could fail over, since it isn't configured. */
public final class FailoverServiceMissing implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "failover-service-missing",
            Severity.ERROR,
            "A workload with a backup claim is not in the failover configuration.",
            Step.FAILOVER_CONFIGURATION);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> earlier = new HashMap<>();
        for (Topology topology : context.topologies()) {
            Optional<EntryInsertion> insertion = topology.config().flatMap(ConfigurationTexts::of);
            if (topology.config().isPresent() && insertion.isEmpty()) {
                continue; // what is wrong with the configuration as a whole is reported as that
            }
            EntryValues values = new EntryValues(topology, context.options().nodeLabelKey());
            for (BackedUpWorkload missing : BackedUpWorkload.notConfigured(topology)) {
                String target = topology.config().map(c -> c.file().path()).orElse("");
                ServiceEntry entry =
                        values.entry(missing.entryName(), missing.workload(), missing.mount(), missing.pair());
                int before = earlier.merge(target, 1, Integer::sum) - 1;
                findings.add(finding(topology, missing)
                        .mendedBy(insertion
                                .map(i -> i.add(entry, before))
                                .orElseGet(() -> NewConfiguration.remediation(
                                        entry, before, before > 0 ? List.of() : ConfigFiles.in(context.tree())))));
            }
        }
        return findings;
    }

    private static Finding finding(Topology topology, BackedUpWorkload missing) {
        Workload workload = missing.workload();
        String message = "Service '" + workload.name().name() + "' (namespace: "
                + workload.name().namespace() + ") has backup PVC but is not configured in " + where(topology);
        return INFO.finding(message, missing.name())
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(missing.pair().backup().location()));
    }

    private static String where(Topology topology) {
        return topology.config()
                .filter(config -> config.form() != Form.CONFIG_MAP)
                .map(config -> config.file().path())
                .orElse("failover-api ConfigMap");
    }
}
