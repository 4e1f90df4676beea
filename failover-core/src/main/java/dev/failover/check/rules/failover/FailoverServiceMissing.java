package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.entry.EntryInsertion;
import dev.failover.check.entry.NewConfiguration;
import dev.failover.check.entry.ServiceEntry;
import dev.failover.topology.BackupPair;
import dev.failover.topology.ConfigFiles;
import dev.failover.topology.FailoverConfig.Form;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A workload whose data has a backup claim, and that nobody could fail over, since it isn't configured. */
public final class FailoverServiceMissing implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "failover-service-missing",
            Severity.ERROR,
            "A workload with a backup claim is not in the failover configuration.",
            Step.FAILOVER_CONFIGURATION);

    private static final Remediation OF_TEMPLATE = Remediation.advice(
            "The StatefulSet creates the claim from a template, so no field contains a name that a swap could change.",
            "Mount the claim by its name, under spec.template.spec.volumes, then configure the service.");

    private static final Remediation OF_VALUES = Remediation.advice(
            "The claim's name is in a ConfigMap of 'valuesFrom', and a swap can't change it there.",
            "Move the claim's name and the node selector to spec.values of the HelmRelease, then configure the"
                    + " service.");

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
                Optional<Remediation> first = beforeAnEntry(missing);
                if (first.isPresent()) {
                    findings.add(finding(topology, missing).fixedBy(first.get()));
                    continue;
                }
                String target = topology.config().map(c -> c.file().path()).orElse("");
                ServiceEntry entry =
                        values.entry(missing.entryName(), missing.workload(), missing.mount(), missing.pair());
                int before = earlier.merge(target, 1, Integer::sum) - 1;
                findings.add(finding(topology, missing)
                        .fixedBy(insertion
                                .map(i -> i.add(entry, before))
                                .orElseGet(() -> NewConfiguration.remediation(
                                        entry, before, before > 0 ? List.of() : ConfigFiles.in(context.tree())))));
            }
            notMounted(topology).forEach(findings::add);
        }
        return findings;
    }

    /** What has to be done first where no value of the workload names the claim. */
    private static Optional<Remediation> beforeAnEntry(BackedUpWorkload missing) {
        return PairMounts.isTemplate(missing.mount())
                ? Optional.of(OF_TEMPLATE)
                : Optional.of(OF_VALUES).filter(values -> ReleaseValues.holds(missing.mount()));
    }

    /** Said only where there is a configuration, all its entries are complete, and all builds are known. */
    private static Stream<Finding> notMounted(Topology topology) {
        boolean complete = topology.config()
                .filter(config -> config.names().size() == config.services().size())
                .isPresent();
        List<BackupPair> pairs =
                topology.cluster().failed() || !complete ? List.of() : BackedUpWorkload.withoutService(topology);
        if (pairs.isEmpty()) {
            return Stream.empty();
        }
        PairMounts mounts = new PairMounts(topology);
        return pairs.stream().filter(pair -> !mounts.isMounted(pair)).map(FailoverServiceMissing::notMounted);
    }

    private static Finding notMounted(BackupPair pair) {
        return INFO.finding(
                        "Claim '" + pair.backup().name() + "' is the backup of '"
                                + pair.primary().name().name()
                                + "', but no entry names them, and nothing in the build mounts them",
                        BackedUpWorkload.name(pair.backup().resource()))
                .weighing(Severity.WARNING)
                .about(pair.backup().resource().id())
                .in(pair.backup().entryPoint().name())
                .relatedTo(List.of(pair.primary().location()))
                .fixedBy(Remediation.advice(
                        "Add an entry for the workload that mounts them; one that a chart makes needs 'kind',"
                                + " 'claim_path' and"
                                + " 'node_path'."));
    }

    private static Finding finding(Topology topology, BackedUpWorkload missing) {
        Workload workload = missing.workload();
        String message = "Service '" + workload.name().name() + "' (namespace: "
                + workload.name().namespace() + ") has backup PVC but is not configured in " + where(topology);
        return INFO.finding(message, missing.place())
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(missing.otherPlace()));
    }

    private static String where(Topology topology) {
        return topology.config()
                .filter(config -> config.form() != Form.CONFIG_MAP)
                .map(config -> config.file().path())
                .orElse("failover-api ConfigMap");
    }
}
