package dev.failover.check.rules.failover;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.topology.BackupPair;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.FailoverConfig;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A workload that mounts one of a pair of claims, be it the primary or, after a failover, the backup. It need have no pod
 * template: a chart's values may name the claim.
 *
 * @param mount the first that does
 * @param entryName what its entry would be called
 */
public record BackedUpWorkload(Workload workload, ClaimMount mount, BackupPair pair, String entryName) {

    private static final Comparator<Location> BY_PLACE = Comparator.comparing(Location::path)
            .thenComparingInt(location -> location.span().start());

    /** In the order in which they are reported. */
    public static List<BackedUpWorkload> notConfigured(Topology topology) {
        Configured configured = new Configured(topology);
        Stream<BackedUpWorkload> services = topology.workloads().stream()
                .filter(Workload::isService)
                .filter(workload -> !configured.holds(workload))
                .flatMap(workload -> of(topology, workload, configured.freeName(workload)).stream());
        return Stream.concat(services, others(topology, configured))
                .sorted(Comparator.comparing(BackedUpWorkload::place, BY_PLACE))
                .toList();
    }

    /** Whatever else mounts a pair. */
    private static Stream<BackedUpWorkload> others(Topology topology, Configured configured) {
        List<BackupPair> pairs = withoutService(topology);
        if (pairs.isEmpty()) {
            return Stream.empty();
        }
        PairMounts mounts = new PairMounts(topology);
        return pairs.stream()
                .flatMap(pair -> mounts.of(pair).stream()
                        .filter(found -> !configured.holds(found.workload()))
                        .map(found -> new BackedUpWorkload(
                                found.workload(), found.mount(), pair, configured.freeName(found.workload()))));
    }

    /** Pairs that no entry names, and that no pod of a Deployment or StatefulSet mounts by name. */
    static List<BackupPair> withoutService(Topology topology) {
        return topology.backupPairs().stream()
                .filter(pair -> Stream.of(Side.values())
                        .map(side -> pair.claim(side).name())
                        .allMatch(claim -> topology.servicesNaming(claim).isEmpty()
                                && topology.mounting(claim).stream().noneMatch(Workload::isService)))
                .toList();
    }

    /** Where it is reported: at the workload's name; where a pod template doesn't tell, at the backup claim's. */
    Location place() {
        return name(isReportedAtWorkload() ? workload.resource() : pair.backup().resource());
    }

    /** The other end: the backup claim, or what mounts the one of the two. */
    Location otherPlace() {
        return isReportedAtWorkload()
                ? pair.backup().location()
                : mount.claimName().location();
    }

    private boolean isReportedAtWorkload() {
        return workload.isService() && !PairMounts.isTemplate(mount);
    }

    /** Where the name of an object is written. */
    static Location name(Resource resource) {
        return resource.root()
                .mapping("metadata")
                .flatMap(m -> m.get("name"))
                .map(YamlNode::location)
                .orElseGet(resource::location);
    }

    private static Optional<BackedUpWorkload> of(Topology topology, Workload workload, String entryName) {
        return workload.claimMounts().stream()
                .flatMap(mount -> pairOf(topology, workload, mount)
                        .filter(pair -> !isOthers(topology, workload, mount, pair))
                        .map(pair -> new BackedUpWorkload(workload, mount, pair, entryName)))
                .findFirst();
    }

    /**
     * Whether the pair is that of another workload: an entry has it already, or this one has the backup while another
     * one runs on the primary, and so is what receives the copy.
     */
    private static boolean isOthers(Topology topology, Workload workload, ClaimMount mount, BackupPair pair) {
        NamespacedName primary = pair.primary().name();
        boolean entered = topology.servicesNaming(primary).stream()
                .filter(service -> topology.state(service).workload().isPresent())
                .anyMatch(service -> pair.holds(service.claim(Side.PRIMARY)) && pair.holds(service.claim(Side.BACKUP)));
        boolean receives = mount.claim().equals(pair.backup().name().name())
                && topology.mounting(primary).stream().anyMatch(other -> other.isService() && !other.equals(workload));
        return entered || receives;
    }

    private static Stream<BackupPair> pairOf(Topology topology, Workload workload, ClaimMount mount) {
        return topology.backupPair(new NamespacedName(workload.name().namespace(), mount.claim())).stream();
    }

    /** Which workloads the configuration means, even where an entry is incomplete or wrong. */
    private static final class Configured {
        private final Set<String> named = new HashSet<>();
        private final Set<NamespacedName> entered = new HashSet<>();
        private final Map<String, FailoverService> existing = new HashMap<>();

        Configured(Topology topology) {
            topology.config().map(FailoverConfig::names).ifPresent(named::addAll);
            for (FailoverService service : topology.services()) {
                entered.add(service.workload());
                if (topology.workload(service.kind().text(), service.workload()).isPresent()) {
                    existing.put(service.name().text(), service);
                }
            }
        }

        /** By what an entry names, else by the entry's name unless that entry plainly means another workload. */
        boolean holds(Workload workload) {
            String name = workload.name().name();
            return entered.contains(workload.name())
                    || entered.contains(new NamespacedName(workload.podNamespace(), name))
                    || (named.contains(name) && !existing.containsKey(name));
        }

        String freeName(Workload workload) {
            String name = workload.name().name();
            return named.contains(name) ? name + "-" + workload.name().namespace() : name;
        }
    }
}
