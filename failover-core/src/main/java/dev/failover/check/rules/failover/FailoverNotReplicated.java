package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Replication;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A service whose claims nothing copies, so that its backup holds old data or none. */
public final class FailoverNotReplicated extends TopologyRule {
    public FailoverNotReplicated() {
        super(new RuleInfo(
                "failover-not-replicated",
                Severity.WARNING,
                "Nothing copies the data of a configured service to its backup.",
                Step.FAILOVER_CONFIGURATION));
    }

    private static final String KINDS = "kinds";

    @Override
    public Set<String> options() {
        return Set.of(KINDS);
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        Set<NamespacedName> named = namedByOthers(
                topology, context.settings().option(info().id(), KINDS).orElse(List.of()));
        return topology.services().stream()
                .filter(service -> topology.state(service).workload().isPresent())
                .filter(service -> claims(service).noneMatch(named::contains))
                .filter(service -> !isCopiedByPods(topology, service))
                .filter(service -> replications(topology, service).noneMatch(FailoverNotReplicated::copiesByItself))
                .flatMap(service -> new ReplicationEnds(topology, service)
                        .gap().stream()
                                .map(gap -> finding(
                                        service,
                                        gap,
                                        replications(topology, service).toList(),
                                        claims(service)
                                                .flatMap(claim -> others(topology, service, claim))
                                                .map(Workload::kind)
                                                .distinct()
                                                .toList())));
    }

    /** By pods of others, such as rsync's: one mounts both claims, or one reads the primary and another has the backup. */
    private static boolean isCopiedByPods(Topology topology, FailoverService service) {
        return claims(service)
                .allMatch(claim -> others(topology, service, claim).findAny().isPresent());
    }

    private static Stream<Workload> others(Topology topology, FailoverService service, NamespacedName claim) {
        Optional<Workload> own = topology.state(service).workload();
        return topology.mounting(claim).stream().filter(workload -> !own.equals(Optional.of(workload)));
    }

    private static Stream<NamespacedName> claims(FailoverService service) {
        return Arrays.stream(Side.values()).map(service::claim);
    }

    private static Stream<Replication> replications(Topology topology, FailoverService service) {
        return claims(service).flatMap(claim -> topology.replicationsOf(claim).stream());
    }

    /** Syncthing works in both directions, and without peers in none; an external mover shows nothing. */
    private static boolean copiesByItself(Replication replication) {
        return switch (replication.mover().orElse("")) {
            case "syncthing" -> replication.syncthingPeers() > 0;
            case "external", "" -> true;
            default -> false;
        };
    }

    private Finding finding(FailoverService service, String gap, List<Replication> replications, List<String> others) {
        boolean idle = !replications.isEmpty()
                && replications.stream()
                        .allMatch(r -> r.mover().filter("syncthing"::equals).isPresent());
        String why = idle ? "its Syncthing sources have no peers" : gap;
        return info().finding("Nothing copies the data of service '" + service + "': " + why, service.location())
                .relatedTo(replications.stream().map(Replication::location).toList())
                .fixedBy(Remediation.advice(
                        idle
                                ? "List the other side's ID and address under spec.syncthing.peers of each."
                                : (replications.isEmpty() ? "Add one" : "Add what is missing")
                                        + ", or name the kind of object that copies the data: -Dfailover.rules="
                                        + info().id()
                                        + ".kinds=" + (others.isEmpty() ? "KIND" : String.join(",", others))));
    }

    /** Every text that stands in an object of these kinds, as the name of a claim beside it. */
    private static Set<NamespacedName> namedByOthers(Topology topology, List<String> kinds) {
        Set<NamespacedName> named = new HashSet<>();
        for (Resource resource : topology.resources()) {
            if (kinds.contains(resource.gvk().kind())) {
                addTexts(resource.root(), resource.namespace(), named);
            }
        }
        return named;
    }

    private static void addTexts(YamlNode node, String namespace, Set<NamespacedName> texts) {
        if (node instanceof YamlScalar scalar) {
            texts.add(NamespacedName.of(namespace, scalar.text()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> addTexts(item, namespace, texts));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> addTexts(entry.value(), namespace, texts));
        }
    }
}
