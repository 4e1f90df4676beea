package dev.failover.swap;

import dev.failover.flux.FluxKustomization;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.Claim;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.Placement;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Volume;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold before a service can be moved, as far as the tree shows it. */
final class Preconditions {
    private final Target target;
    private final FailoverService service;
    private final ServiceState state;
    private final Side side;
    private final Direction direction;
    private final List<Refusal> refusals = new ArrayList<>();

    private Preconditions(Target target, Direction direction) {
        this.target = target;
        this.service = target.service();
        this.state = target.state();
        this.direction = direction;
        this.side = direction.target();
    }

    static List<Refusal> check(Target target, Direction direction) {
        Preconditions preconditions = new Preconditions(target, direction);
        preconditions.checkConfigured();
        if (preconditions.refusals.isEmpty() && preconditions.state.placement() != direction.wanted()) {
            preconditions.checkPlacement();
            preconditions.checkTargetSide();
            preconditions.checkApplied();
        }
        return List.copyOf(preconditions.refusals);
    }

    private void checkConfigured() {
        if (service.primaryPvc().text().equals(service.backupPvc().text())) {
            refuse(
                    Refusal.CLAIMS_IDENTICAL,
                    "primary and backup claim of service '" + service + "' are the same: " + service.primaryPvc(),
                    service.backupPvc().location(),
                    "configure the backup's own claim as backup_pvc");
        }
        if (state.workload().isEmpty() && firstBuildError().isPresent()) {
            Problem error = firstBuildError().get();
            refuse(
                    Refusal.BUILD_FAILED,
                    "the " + service.kind() + " " + service.workload()
                            + " can't be found, because a part of the cluster doesn't build: " + error.message(),
                    error.location(),
                    error.advice().isEmpty() ? "mend that first; mvn failover:validate shows all" : error.advice());
        } else if (state.workload().isEmpty()) {
            refuse(
                    Refusal.WORKLOAD_MISSING,
                    "no " + service.kind() + " " + service.workload() + " is in the build of the cluster "
                            + target.topology().cluster().name(),
                    service.deployment().location(),
                    "correct namespace and deployment of the entry; mvn failover:validate shows what is there");
        } else if (state.mount().isEmpty()) {
            refuse(
                    Refusal.VOLUME_MISSING,
                    "the " + service.kind() + " " + service.workload() + " has no volume '" + service.volumeName()
                            + "' that mounts a claim",
                    service.volumeName().location(),
                    "correct volume_name of the entry; mvn failover:validate shows what is there");
        }
    }

    private Optional<Problem> firstBuildError() {
        return target.topology().cluster().entryPoints().stream()
                .flatMap(e -> e.problems().stream())
                .filter(p -> p.level() == Problem.Level.ERROR)
                .findFirst();
    }

    private void checkPlacement() {
        if (state.placement() == Placement.of(side.other())) {
            return;
        }
        Workload workload = state.workload().orElseThrow();
        NodeLabel primary = service.nodeLabel(Side.PRIMARY);
        NodeLabel backup = service.nodeLabel(Side.BACKUP);
        refusals.add(Refusal.of(
                        Refusal.PLACEMENT_MIXED,
                        service.toString(),
                        "service '" + service + "' is neither on its primary nor on its backup: found claim "
                                + state.mount().orElseThrow().claim() + " and node label " + foundNode(workload)
                                + ", expected " + service.primaryPvc() + " with " + primary + ", or "
                                + service.backupPvc() + " with " + backup,
                        Optional.of(state.mount().orElseThrow().claimName().location()),
                        "find out where the service runs and which claim has its newest data",
                        "to " + direction.goal() + " from there sets " + service.pvc(side) + " and "
                                + service.nodeLabel(side))
                .overridable());
    }

    private String foundNode(Workload workload) {
        List<String> found = Stream.of(Side.values())
                .map(s -> service.nodeLabel(s).key())
                .distinct()
                .flatMap(key -> workload.selectedNode(key).stream().map(v -> key + "=" + v.text()))
                .toList();
        return found.isEmpty() ? "(none)" : String.join(", ", found);
    }

    private void checkTargetSide() {
        Optional<Claim> claim = target.topology().claim(service.claim(side));
        if (claim.isEmpty()) {
            refusals.add(Refusal.of(
                            Refusal.CLAIM_MISSING,
                            service.toString(),
                            "the claim " + service.claim(side)
                                    + " is not in the build, so that the pod could not start",
                            Optional.of(service.pvc(side).location()),
                            "add the claim, or correct the entry")
                    .overridable());
        }
        claim.flatMap(target.topology()::volumeOf).filter(this::isElsewhere).ifPresent(volume -> {
            NodeLabel label = service.nodeLabel(side);
            List<String> there = volume.nodeValues(label.key()).stream()
                    .map(YamlScalar::text)
                    .toList();
            refusals.add(Refusal.of(
                            Refusal.NODE_MISMATCH,
                            service.toString(),
                            "the volume " + volume.name() + " of claim " + service.pvc(side) + " is on nodes with "
                                    + label.key() + " " + there + ", the pod would be on one with " + label
                                    + ", and could not start",
                            Optional.of(volume.location()),
                            "correct the volume's node affinity, or " + side.word() + "_node_label of the entry")
                    .overridable());
        });
    }

    /** Whether no term of the volume's affinity admits a node with this side's label. */
    private boolean isElsewhere(Volume volume) {
        NodeLabel label = service.nodeLabel(side);
        return !volume.nodeTerms().isEmpty()
                && volume.nodeTerms().stream()
                        .noneMatch(term -> term.requirements().stream()
                                .filter(r -> r.key().equals(label.key()))
                                .allMatch(r -> r.allows(label.value())));
    }

    private void checkApplied() {
        Workload workload = state.workload().orElseThrow();
        Optional<FluxKustomization> flux = workload.entryPoint().flux();
        if (flux.filter(FluxKustomization::suspended).isPresent()) {
            refusals.add(Refusal.of(
                            Refusal.NOT_APPLIED,
                            service.toString(),
                            "the Flux Kustomization " + flux.get().name() + ", which applies " + workload.name()
                                    + ", is suspended: a commit would change nothing",
                            Optional.of(flux.get().locationOf("suspend")),
                            "resume it: set 'suspend: false' there")
                    .overridable());
        }
        if (optsOut(workload.resource())) {
            refusals.add(Refusal.of(
                            Refusal.NOT_APPLIED,
                            service.toString(),
                            "the " + workload.kind() + " " + workload.name()
                                    + " tells Flux not to apply it: a commit would change nothing",
                            Optional.of(workload.location()),
                            "remove its kustomize.toolkit.fluxcd.io/reconcile or /ssa label or annotation")
                    .overridable());
        }
    }

    private static boolean optsOut(Resource resource) {
        return Stream.of("labels", "annotations")
                .flatMap(field -> resource.root().mapping("metadata").flatMap(m -> m.mapping(field)).stream())
                .anyMatch(Preconditions::optsOut);
    }

    private static boolean optsOut(YamlMapping metadata) {
        return metadata.text(FluxKustomization.GROUP + "/reconcile")
                        .filter("disabled"::equals)
                        .isPresent()
                || metadata.text(FluxKustomization.GROUP + "/ssa")
                        .filter(v -> v.equals("IfNotPresent") || v.equals("Ignore"))
                        .isPresent();
    }

    private void refuse(String id, String message, Location location, String advice) {
        refusals.add(Refusal.of(id, service.toString(), message, location, advice));
    }
}
