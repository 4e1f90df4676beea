package dev.failover.readiness;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.topology.Claim;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.ValueSearch;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The claims that the pods of a workload mount; of a service, when it is on one side. */
final class PodClaims {
    /** More pods of a StatefulSet than anybody pins one by one. */
    private static final int MOST_PODS = 100;

    private final Topology topology;
    private final Workload workload;
    private final List<YamlMapping> templates;

    PodClaims(Topology topology, Workload workload) {
        this.topology = topology;
        this.workload = workload;
        this.templates = workload.kind().equals("StatefulSet")
                ? mappings(workload.resource().root().mapping("spec"), "volumeClaimTemplates")
                : List.of();
    }

    /**
     * What each pod mounts; the service's own claim is the first. Pods that are alike are one.
     *
     * @param state of a service whose workload and mount are there
     */
    static List<List<MountedClaim>> of(Topology topology, ServiceState state, Side side) {
        PodClaims claims = new PodClaims(topology, state.workload().orElseThrow());
        return claims.pods(List.of(claims.own(state.service(), side)), state.mount());
    }

    /** What each pod mounts as it is written. Pods that are alike are one. */
    List<List<MountedClaim>> asWritten() {
        return pods(List.of(), Optional.empty());
    }

    /** @param changed where {@code own} stands for what is written */
    private List<List<MountedClaim>> pods(List<MountedClaim> own, Optional<ClaimMount> changed) {
        List<MountedClaim> shared = new ArrayList<>(own);
        Set<String> replaced = templates.stream().map(PodClaims::name).collect(Collectors.toSet());
        Optional<YamlPath> path = changed.map(ClaimMount::path);
        workload.claimMounts().stream()
                .filter(mount -> !path.equals(Optional.of(mount.path())) && !replaced.contains(mount.volume()))
                .forEach(mount -> shared.add(named(mount)));
        shared.addAll(ephemeral());
        if (workload.podSpec() == workload.resource().root()) {
            Optional<Location> place = changed.map(mount -> mount.claimName().location());
            ValueSearch.in(workload.resource().root()).claims().stream()
                    .filter(mount -> !place.equals(Optional.of(mount.claimName().location())))
                    .map(this::named)
                    .filter(claim -> claim.claim().isPresent())
                    .forEach(shared::add);
        }
        return templates.isEmpty()
                ? List.of(shared)
                : ordinals()
                        .mapToObj(ordinal -> Stream.concat(shared.stream(), ofTemplates(ordinal))
                                .toList())
                        .toList();
    }

    private MountedClaim own(FailoverService service, Side side) {
        NamespacedName name = service.claim(side);
        return new MountedClaim(
                "the " + side.word() + " claim",
                name,
                topology.claim(name),
                service.pvc(side).location(),
                true);
    }

    private MountedClaim named(ClaimMount mount) {
        return named(mount.claim(), mount.claimName().location());
    }

    private MountedClaim named(String claim, Location place) {
        NamespacedName name = new NamespacedName(workload.name().namespace(), claim);
        return new MountedClaim("the claim '" + claim + "'", name, topology.claim(name), place, false);
    }

    private List<MountedClaim> ephemeral() {
        return mappings(Optional.of(workload.podSpec()), "volumes").stream()
                .flatMap(volume -> volume
                        .mapping("ephemeral")
                        .flatMap(e -> e.mapping("volumeClaimTemplate"))
                        .map(template -> made(
                                "the ephemeral volume '" + volume.text("name").orElse("") + "'", template))
                        .stream())
                .toList();
    }

    private MountedClaim made(String words, YamlMapping template) {
        return new MountedClaim(
                words,
                new NamespacedName(workload.name().namespace(), ""),
                Optional.of(new Claim(new Resource(template), workload.entryPoint())),
                template.location(),
                false);
    }

    private IntStream ordinals() {
        Optional<YamlMapping> spec = workload.resource().root().mapping("spec");
        int first = number(spec.flatMap(s -> s.mapping("ordinals")).flatMap(o -> o.text("start")), 0);
        int count = number(spec.flatMap(s -> s.text("replicas")), 1);
        return IntStream.range(first, first + Math.max(1, Math.min(count, MOST_PODS)));
    }

    private Stream<MountedClaim> ofTemplates(int ordinal) {
        return templates.stream().map(template -> {
            NamespacedName claim = new NamespacedName(
                    workload.name().namespace(),
                    name(template) + "-" + workload.name().name() + "-" + ordinal);
            boolean isKnown = topology.claim(claim).isPresent()
                    || !topology.reservedFor(claim).isEmpty();
            MountedClaim made = made("a claim of the template '" + name(template) + "'", template);
            return isKnown
                    ? new MountedClaim(
                            "the claim '" + claim.name() + "'",
                            claim,
                            topology.claim(claim).or(made::claim),
                            template.location(),
                            false)
                    : made;
        });
    }

    private static String name(YamlMapping template) {
        return template.mapping("metadata").flatMap(m -> m.text("name")).orElse("");
    }

    private static int number(Optional<String> text, int otherwise) {
        return text.filter(t -> t.matches("\\d{1,9}")).map(Integer::parseInt).orElse(otherwise);
    }

    private static List<YamlMapping> mappings(Optional<YamlMapping> parent, String key) {
        return parent.flatMap(p -> p.sequence(key)).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }
}
