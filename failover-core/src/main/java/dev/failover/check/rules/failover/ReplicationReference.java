package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.flux.EntryPoint;
import dev.failover.readiness.Readiness;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.resource.Resource;
import dev.failover.topology.Replication;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What VolSync's objects name, and what names them: a name that nothing has, next to one that something has. */
public final class ReplicationReference implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "replication-reference",
            Severity.ERROR,
            "A replication names a missing claim or Secret, or a claim names a missing replication.",
            Step.FAILOVER_CONFIGURATION);

    private static final Set<String> SECRETS = Set.of("Secret", "ExternalSecret", "SealedSecret");
    private static final YamlPath TARGET = YamlPath.keys("spec", "target", "name");
    private static final YamlPath POPULATOR = YamlPath.keys("spec", "dataSourceRef");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * One name that an object says.
     *
     * @param mayBeMade whether it may come to be where it is looked for; an object without a namespace may go anywhere
     */
    private record Reference(
            Resource by,
            EntryPoint entryPoint,
            String kind,
            NamespacedName name,
            YamlScalar place,
            boolean mayBeMade) {}

    @Override
    public List<Finding> check(CheckContext context) {
        return context.readiness().stream().flatMap(ReplicationReference::check).toList();
    }

    private static Stream<Finding> check(Readiness readiness) {
        Topology topology = readiness.topology();
        boolean unknown = topology.cluster().failed();
        List<NamespacedName> claims =
                topology.claims().stream().map(c -> c.name()).toList();
        List<NamespacedName> destinations = topology.replications().stream()
                .filter(Replication::isDestination)
                .map(Replication::name)
                .toList();
        if (topology.replications().isEmpty()) {
            return Stream.empty();
        }
        List<NamespacedName> secrets = topology.resources().stream()
                .flatMap(ReplicationReference::secrets)
                .toList();
        Stream<Finding> ofReplications = topology.replications().stream()
                .flatMap(r -> Stream.concat(
                        r.claimName().filter(name -> r.isSource() || !r.isManual()).stream()
                                .map(name -> reference(r, "PersistentVolumeClaim", name, readiness))
                                .flatMap(ref -> finding(ref, claims).stream()),
                        r.secretName().stream()
                                .map(name -> new Reference(
                                        r.resource(),
                                        r.entryPoint(),
                                        "Secret",
                                        NamespacedName.of(r.name().namespace(), name.text()),
                                        name,
                                        true))
                                .flatMap(ref -> finding(ref, secrets).stream())));
        Stream<Finding> ofClaims = topology.claims().stream()
                .flatMap(claim -> populator(claim.resource()).stream()
                        .map(name -> new Reference(
                                claim.resource(),
                                claim.entryPoint(),
                                "ReplicationDestination",
                                NamespacedName.of(claim.name().namespace(), name.text()),
                                name,
                                unknown))
                        .flatMap(ref -> finding(ref, destinations).stream()));
        return Stream.concat(ofReplications, ofClaims);
    }

    private static Reference reference(Replication by, String kind, YamlScalar name, Readiness readiness) {
        NamespacedName claim = NamespacedName.of(by.name().namespace(), name.text());
        return new Reference(
                by.resource(),
                by.entryPoint(),
                kind,
                claim,
                name,
                by.resource().namespace().isEmpty() || readiness.mayBeMade(claim, by.resource()));
    }

    private static Stream<NamespacedName> secrets(Resource resource) {
        if (!SECRETS.contains(resource.gvk().kind())) {
            return Stream.empty();
        }
        NamespacedName own = NamespacedName.of(resource);
        return TARGET.in(resource.root())
                .filter(YamlScalar.class::isInstance)
                .map(target -> Stream.of(NamespacedName.of(own.namespace(), ((YamlScalar) target).text())))
                .orElseGet(() -> Stream.of(own));
    }

    private static Optional<YamlScalar> populator(Resource claim) {
        return POPULATOR
                .in(claim.root())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(ref -> ref.text("kind")
                                .filter("ReplicationDestination"::equals)
                                .isPresent()
                        && ref.get("namespace").isEmpty())
                .flatMap(ref -> ref.scalar("name"));
    }

    /** Silent where no name is near: a chart, an operator or a person may make what isn't in Git. */
    private static Optional<Finding> finding(Reference ref, List<NamespacedName> known) {
        if (ref.name().name().isEmpty() || known.contains(ref.name())) {
            return Optional.empty();
        }
        String what = ref.by().gvk().kind() + " '" + NamespacedName.of(ref.by()) + "' names the " + ref.kind() + " '"
                + ref.name().name() + "', which isn't in namespace '"
                + ref.name().namespace() + "'";
        Optional<Remediation> near = NearestName.unmistakable(
                        ref.name().name(),
                        known.stream()
                                .filter(n -> n.namespace().equals(ref.name().namespace()))
                                .map(NamespacedName::name)
                                .toList())
                .map(name -> Remediation.advice("Did you mean '" + name + "'?"));
        Optional<Remediation> elsewhere = ref.mayBeMade()
                ? Optional.empty()
                : known.stream()
                        .filter(n -> n.name().equals(ref.name().name()))
                        .findFirst()
                        .map(n -> Remediation.advice("There is one in namespace '" + n.namespace()
                                + "': move both objects to one" + " namespace."));
        return near.or(() -> elsewhere)
                .map(remediation -> INFO.finding(what, ref.place().location())
                        .weighing(ref.mayBeMade() ? Severity.WARNING : Severity.ERROR)
                        .about(ref.by().id())
                        .in(ref.entryPoint().name())
                        .fixedBy(remediation));
    }
}
