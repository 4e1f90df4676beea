package dev.failover.topology;

import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.SourceTree;
import dev.failover.source.Unforeseen;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An index of one cluster: its configured services and its objects. Immutable. */
public final class Topology {
    private final Cluster cluster;
    private final Inventory inventory;
    private final BackupClaims backups;
    private final Optional<FailoverConfig> config;
    private final Map<String, FailoverService> services = new HashMap<>();
    private final Map<NamespacedName, List<FailoverService>> naming = new HashMap<>();

    private Topology(Cluster cluster, Inventory inventory, BackupClaims backups, Optional<FailoverConfig> config) {
        this.cluster = cluster;
        this.inventory = inventory;
        this.backups = backups;
        this.config = config;
        services().forEach(this::index);
    }

    private void index(FailoverService service) {
        services.put(service.name().text(), service);
        Stream.of(Side.values())
                .map(service::claim)
                .distinct()
                .forEach(claim ->
                        naming.computeIfAbsent(claim, c -> new ArrayList<>()).add(service));
    }

    /** Reads a cluster; {@code tree} is what it was built from, for a configuration that isn't in the build. */
    public static Topology of(Cluster cluster, SourceTree tree, TopologyOptions options) {
        return Unforeseen.guard(() -> read(cluster, tree, options), unforeseen -> unread(cluster, unforeseen, options));
    }

    /** A topology without objects, for a cluster that can't be read. */
    private static Topology unread(Cluster cluster, Unforeseen unforeseen, TopologyOptions options) {
        Inventory nothing = Inventory.of(new Cluster(cluster.name(), List.of(), List.of(), List.of()));
        FailoverConfig invalid = ConfigReader.unread(cluster.root().directory(), unforeseen);
        return new Topology(cluster, nothing, BackupClaims.of(nothing, options.backupPattern()), Optional.of(invalid));
    }

    private static Topology read(Cluster cluster, SourceTree tree, TopologyOptions options) {
        Inventory inventory = Inventory.of(cluster);
        return new Topology(
                cluster,
                inventory,
                BackupClaims.of(inventory, options.backupPattern()),
                ConfigReader.read(inventory, tree, options));
    }

    /**
     * One for each cluster, in their order. A configuration file is of no cluster: each of its services counts for those
     * that hold its workload, and for all where none does, so that this is found.
     */
    public static List<Topology> all(Clusters clusters, TopologyOptions options) {
        List<Topology> topologies = clusters.clusters().stream()
                .map(cluster -> of(cluster, clusters.tree(), options))
                .toList();
        return options.configFile().isEmpty()
                ? topologies
                : topologies.stream().map(t -> t.without(topologies)).toList();
    }

    private Topology without(List<Topology> all) {
        Predicate<FailoverService> here = s -> holds(s) || all.stream().noneMatch(t -> t.holds(s));
        return new Topology(cluster, inventory, backups, config.map(c -> c.narrowed(here)));
    }

    private boolean holds(FailoverService service) {
        return inventory.workload(service.kind().text(), service.workload()).isPresent();
    }

    public Cluster cluster() {
        return cluster;
    }

    // what is configured

    /** Empty if there is no configuration. An invalid one is returned with its problems. */
    public Optional<FailoverConfig> config() {
        return config;
    }

    /** The complete entries of the configuration, in their order. */
    public List<FailoverService> services() {
        return config.map(FailoverConfig::services).orElse(List.of());
    }

    public Optional<FailoverService> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    /** The entries that have a claim as one of their two, whether it exists or not. */
    public List<FailoverService> servicesNaming(NamespacedName claim) {
        return List.copyOf(naming.getOrDefault(claim, List.of()));
    }

    /** The current state of a configured service. */
    public ServiceState state(FailoverService service) {
        return ServiceState.of(service, inventory.workload(service.kind().text(), service.workload()));
    }

    // what is there

    /** Everything with a pod template. */
    public Collection<Workload> workloads() {
        return inventory.workloads();
    }

    /** Objects that may become workloads through a chart or an operator: all except storage and ConfigMaps. */
    public List<Workload> withoutPodTemplate() {
        return inventory.withoutPodTemplate();
    }

    public Optional<Workload> workload(String kind, NamespacedName name) {
        return inventory.workload(kind, name);
    }

    /** In all namespaces. */
    public List<Workload> workloadsNamed(String kind, String name) {
        return inventory.workloadsNamed(kind, name);
    }

    public Collection<Claim> claims() {
        return inventory.claims();
    }

    public Optional<Claim> claim(NamespacedName name) {
        return inventory.claim(name);
    }

    public Collection<Volume> volumes() {
        return inventory.volumes();
    }

    public Optional<Volume> volume(String name) {
        return inventory.volume(name);
    }

    /** The volume that a claim names, or else the volume that is reserved for the claim. */
    public Optional<Volume> volumeOf(Claim claim) {
        return inventory.volumeOf(claim);
    }

    /** The name of a claim's volume, also of one that isn't in the build. */
    public Optional<String> volumeName(NamespacedName claim) {
        Optional<Claim> known = claim(claim);
        return known.flatMap(this::volumeOf)
                .map(Volume::name)
                .or(() -> known.flatMap(Claim::volumeName).map(YamlScalar::text));
    }

    /** Volumes whose {@code claimRef} names this claim. */
    public List<Volume> reservedFor(NamespacedName claim) {
        return inventory.reservedFor(claim);
    }

    /** Claims whose {@code volumeName} is this volume. */
    public List<Claim> claimsNaming(String volume) {
        return inventory.claimsNaming(volume);
    }

    /** Everything that mounts a claim, of any kind. */
    public List<Workload> mounting(NamespacedName claim) {
        return inventory.mounting(claim);
    }

    /** VolSync's objects, in the order of the build. */
    public List<Replication> replications() {
        return inventory.replications();
    }

    /** VolSync's objects that read or fill a claim. */
    public List<Replication> replicationsOf(NamespacedName claim) {
        return inventory.replicationsOf(claim);
    }

    /** All resources of all entry points, as they are applied. */
    public List<Resource> resources() {
        return inventory.resources();
    }

    /** Every backup claim, in the order of the build. */
    public Collection<BackupPair> backupPairs() {
        return backups.pairs();
    }

    /** The pair that a claim belongs to, on either side. */
    public Optional<BackupPair> backupPair(NamespacedName claim) {
        return backups.pair(claim);
    }

    /** The claim that a claim backs up, by its name. It may not be in the build. */
    public Optional<NamespacedName> primaryByName(NamespacedName claim) {
        return backups.primaryByName(claim);
    }
}
