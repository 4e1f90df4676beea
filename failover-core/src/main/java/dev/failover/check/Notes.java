package dev.failover.check;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.schema.kubernetes.KubernetesCatalog;
import dev.failover.schema.kubernetes.KubernetesVersion;
import dev.failover.source.Problem.Level;
import java.util.List;

/** What a step's status alone doesn't say. */
final class Notes {
    private Notes() {}

    static String of(Step step, CheckContext context) {
        if (hasNothing(step, context)) {
            return "nothing was built";
        }
        return switch (step) {
            case KUSTOMIZE_BUILDS -> builds(context);
            case KUBERNETES_DRY_RUN -> dryRun(context);
            case FAILOVER_CONFIGURATION -> failover(context);
            default -> unseen(step, context);
        };
    }

    static boolean nothingToBuild(CheckContext context) {
        return entryPoints(context).isEmpty();
    }

    /** Whether a step is about objects, and there are none. */
    static boolean hasNothing(Step step, CheckContext context) {
        return step != Step.KUSTOMIZE_BUILDS && step != Step.YAML_SYNTAX && nothingToBuild(context);
    }

    static boolean buildsFail(CheckContext context) {
        return entryPoints(context).stream().anyMatch(e -> e.build().failed());
    }

    /** Files are read whether or not they build; all else is about what builds make. */
    static boolean looksAway(Step step, CheckContext context) {
        return step != Step.YAML_SYNTAX
                && (context.clusters().clusters().stream().anyMatch(Cluster::failed)
                        || context.clusters().problems().stream().anyMatch(p -> p.level() == Level.ERROR));
    }

    private static String builds(CheckContext context) {
        List<EntryPoint> all = entryPoints(context);
        long failed = all.stream().filter(e -> e.build().failed()).count();
        if (all.isEmpty() && context.clusters().problems().isEmpty()) {
            return "nothing to build: no Flux Kustomization and no kustomization file was found";
        }
        if (failed == 0) {
            return unseen(Step.KUSTOMIZE_BUILDS, context);
        }
        return all.size() == 1 ? "the build fails" : failed + " of " + all.size() + " builds failed";
    }

    private static String dryRun(CheckContext context) {
        String versions = context.schemas().version().map(Notes::versions).orElse("");
        String unseen = unseen(Step.KUBERNETES_DRY_RUN, context);
        return versions.isEmpty() || unseen.isEmpty() ? versions + unseen : versions + "; " + unseen;
    }

    /** The schemas are of one version, whatever the cluster's. */
    private static String versions(KubernetesVersion chosen) {
        KubernetesVersion ofFields = new KubernetesCatalog().version();
        return chosen.equals(ofFields)
                ? ""
                : "API versions are those of Kubernetes " + chosen + ", fields those of " + ofFields;
    }

    private static String failover(CheckContext context) {
        boolean configured =
                context.topologies().stream().anyMatch(t -> t.config().isPresent());
        boolean backups =
                context.topologies().stream().anyMatch(t -> !t.backupPairs().isEmpty());
        if (!configured && !backups && !looksAway(Step.FAILOVER_CONFIGURATION, context)) {
            return "nothing to check: neither a failover configuration nor a backup claim was found";
        }
        return unseen(Step.FAILOVER_CONFIGURATION, context);
    }

    private static String unseen(Step step, CheckContext context) {
        return looksAway(step, context) ? "partly checked: objects of the builds that fail are not known" : "";
    }

    private static List<EntryPoint> entryPoints(CheckContext context) {
        return context.clusters().clusters().stream()
                .flatMap(c -> c.entryPoints().stream())
                .toList();
    }
}
