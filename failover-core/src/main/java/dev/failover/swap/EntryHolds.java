package dev.failover.swap;

import dev.failover.source.Problem;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.FailoverService;
import dev.failover.topology.ServiceState;
import java.util.List;
import java.util.Optional;

/** What the configuration's entry names is there: two different claims, the workload, its volume or paths. */
final class EntryHolds implements Precondition {
    @Override
    public List<Refusal> check(Target target, Direction direction) {
        FailoverService service = target.service();
        if (service.primaryPvc().text().equals(service.backupPvc().text())) {
            return List.of(Refusal.of(
                    Refusal.CLAIMS_IDENTICAL,
                    service.toString(),
                    "primary and backup claim of service '" + service + "' are the same: " + service.primaryPvc(),
                    service.backupPvc().location(),
                    "configure the backup's own claim as backup_pvc"));
        }
        ServiceState state = target.state();
        if (state.workload().isEmpty()) {
            return List.of(firstBuildError(target)
                    .map(error -> notKnown(service, error))
                    .orElseGet(() -> workloadMissing(target)));
        }
        return state.mount().isEmpty() ? List.of(claimNotMounted(service)) : List.of();
    }

    private static Optional<Problem> firstBuildError(Target target) {
        return target.topology().cluster().entryPoints().stream()
                .flatMap(e -> e.problems().stream())
                .filter(p -> p.level() == Problem.Level.ERROR)
                .findFirst();
    }

    private static Refusal notKnown(FailoverService service, Problem error) {
        return Refusal.of(
                Refusal.BUILD_FAILED,
                service.toString(),
                "the " + service.kind() + " " + service.workload()
                        + " can't be found, because a part of the cluster doesn't build: " + error.message(),
                error.location(),
                error.advice().isEmpty() ? "fix that first" : error.advice());
    }

    private static Refusal workloadMissing(Target target) {
        FailoverService service = target.service();
        return Refusal.of(
                Refusal.WORKLOAD_MISSING,
                service.toString(),
                "no " + service.kind() + " " + service.workload() + " is in the build of the cluster "
                        + target.topology().cluster().name(),
                service.deployment().location(),
                "correct namespace and deployment of the entry");
    }

    private static Refusal claimNotMounted(FailoverService service) {
        String workload = "the " + service.kind() + " " + service.workload();
        return service.paths()
                .map(paths -> Refusal.of(
                        Refusal.VOLUME_MISSING,
                        service.toString(),
                        workload + " has no single value at " + paths.claim(),
                        paths.claim().location(),
                        "correct claim_path of the entry"))
                .orElseGet(() -> Refusal.of(
                        Refusal.VOLUME_MISSING,
                        service.toString(),
                        workload + " has no volume '" + service.volumeName() + "' that mounts a claim",
                        service.volumeName().location(),
                        "correct volume_name of the entry"));
    }
}
