package dev.failover.check.rules.failover;

import dev.failover.resource.NamespacedName;
import dev.failover.topology.BackupPair;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.ValueSearch;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who mounts the claims of pairs, apart from the pods of Deployments and StatefulSets: charts, CronJobs, custom resources. */
final class PairMounts {
    /** They copy a claim, and mount it for that alone. */
    private static final Set<String> COPYING = Set.of("snapshot.storage.k8s.io", "velero.io", "k8up.io");

    private static final Set<String> JOBS = Set.of("CronJob", "Job");

    /** One place that names a claim. */
    record Mount(Workload workload, ClaimMount mount) {}

    /** Whether a StatefulSet's template makes the claim, so that no value names it. */
    static boolean isTemplate(ClaimMount mount) {
        return mount.path().steps().contains(new YamlPath.Key("volumeClaimTemplates"));
    }

    private static final YamlPath TEMPLATES = YamlPath.keys("spec", "volumeClaimTemplates");
    private static final Pattern ORDINAL = Pattern.compile("-\\d+$");

    private final Map<NamespacedName, List<Mount>> byClaim = new HashMap<>();
    private final Map<NamespacedName, Mount> byTemplate = new HashMap<>();

    private final ReleaseValues values;

    PairMounts(Topology topology) {
        values = new ReleaseValues(topology);
        Stream.concat(topology.workloads().stream(), topology.withoutPodTemplate().stream())
                .filter(workload -> !COPYING.contains(workload.resource().gvk().group()))
                .forEach(this::add);
    }

    /** The first that mounts one of the two, and not both: who mounts both is on neither side. */
    Optional<Mount> of(BackupPair pair) {
        return Stream.of(false, true).flatMap(jobs -> of(pair, jobs).stream()).findFirst();
    }

    /** @param jobs whether those count that run now and then: what runs on and on is the service, and they copy */
    private Optional<Mount> of(BackupPair pair, boolean jobs) {
        return Stream.of(Side.values())
                .flatMap(side -> of(pair, side).stream()
                        .filter(mount -> JOBS.contains(mount.workload().kind()) == jobs)
                        .filter(mount -> of(pair, side.other()).stream()
                                .noneMatch(other -> other.workload().equals(mount.workload()))))
                .findFirst();
    }

    /** Whether anything at all mounts one of the two. */
    boolean isMounted(BackupPair pair) {
        return Stream.of(Side.values()).anyMatch(side -> !of(pair, side).isEmpty());
    }

    private List<Mount> of(BackupPair pair, Side side) {
        NamespacedName claim = pair.claim(side).name();
        Mount made = byTemplate.get(new NamespacedName(
                claim.namespace(), ORDINAL.matcher(claim.name()).replaceFirst("")));
        return made == null ? byClaim.getOrDefault(claim, List.of()) : List.of(made);
    }

    private void add(Workload workload) {
        YamlMapping root = workload.resource().root();
        String namespace = workload.podNamespace();
        List<ClaimMount> mounts =
                workload.podSpec() == root ? ValueSearch.in(root).claims() : workload.claimMounts();
        addTemplates(workload);
        Stream.concat(mounts.stream(), values.claims(workload).stream())
                .forEach(mount -> byClaim.computeIfAbsent(
                                new NamespacedName(namespace, mount.claim()), c -> new ArrayList<>())
                        .add(new Mount(workload, mount)));
    }

    /** A StatefulSet names its templates, and Kubernetes the claims after them. */
    private void addTemplates(Workload workload) {
        List<YamlNode> templates = workload.resource()
                .root()
                .mapping("spec")
                .flatMap(spec -> spec.sequence("volumeClaimTemplates"))
                .map(YamlSequence::items)
                .orElse(List.of());
        for (int i = 0; i < templates.size(); i++) {
            YamlPath path = TEMPLATES.index(i).key("metadata").key("name");
            path.in(workload.resource().root())
                    .filter(YamlScalar.class::isInstance)
                    .map(name -> new ClaimMount(((YamlScalar) name).text(), (YamlScalar) name, path))
                    .ifPresent(template -> byTemplate.put(
                            new NamespacedName(
                                    workload.name().namespace(),
                                    template.claim() + "-" + workload.name().name()),
                            new Mount(workload, template)));
        }
    }
}
