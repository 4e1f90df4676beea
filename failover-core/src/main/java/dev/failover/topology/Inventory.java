package dev.failover.topology;

import dev.failover.flux.Cluster;
import dev.failover.flux.EntryPoint;
import dev.failover.resource.Gvk;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a cluster that storage is about, by name and by what they refer to. */
final class Inventory {
    private record WorkloadKey(String kind, NamespacedName name) {}

    private record KindAndName(String kind, String name) {}

    private final List<Resource> resources = new ArrayList<>();
    private final List<Resource> configMaps = new ArrayList<>();
    private final Map<WorkloadKey, Workload> workloads = new LinkedHashMap<>();
    private final List<Workload> withoutPodTemplate = new ArrayList<>();
    private final Map<KindAndName, List<Workload>> anywhere = new LinkedHashMap<>();
    private final Map<NamespacedName, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Volume> volumes = new LinkedHashMap<>();
    private final Map<NamespacedName, List<Workload>> mounting = new LinkedHashMap<>();
    private final Map<NamespacedName, List<Volume>> reserved = new LinkedHashMap<>();
    private final Map<String, List<Claim>> naming = new LinkedHashMap<>();
    private final Map<NamespacedName, List<Replication>> replications = new LinkedHashMap<>();

    private final List<Replication> allReplications = new ArrayList<>();

    private Inventory() {}

    static Inventory of(Cluster cluster) {
        Inventory inventory = new Inventory();
        for (EntryPoint entryPoint : cluster.entryPoints()) {
            entryPoint.resources().resources().forEach(r -> inventory.add(r, entryPoint));
        }
        return inventory;
    }

    private void add(Resource resource, EntryPoint entryPoint) {
        resources.add(resource);
        Gvk gvk = resource.gvk();
        if (gvk.group().isEmpty() && gvk.kind().equals("PersistentVolumeClaim")) {
            add(new Claim(resource, entryPoint));
        } else if (gvk.group().isEmpty() && gvk.kind().equals("PersistentVolume")) {
            add(new Volume(resource, entryPoint));
        } else if (gvk.group().isEmpty() && gvk.kind().equals("ConfigMap")) {
            configMaps.add(resource);
        } else if (Replication.isOne(resource)) {
            Replication replication = new Replication(resource, entryPoint);
            allReplications.add(replication);
            replication.claim().ifPresent(c -> append(replications, c, replication));
        } else {
            Workload.of(resource, entryPoint)
                    .ifPresentOrElse(
                            this::add, () -> withoutPodTemplate.add(Workload.withoutPodTemplate(resource, entryPoint)));
        }
    }

    private void add(Workload workload) {
        workloads.putIfAbsent(new WorkloadKey(workload.kind(), workload.name()), workload);
        append(anywhere, new KindAndName(workload.kind(), workload.name().name()), workload);
        workload.claimMounts().stream()
                .map(m -> new NamespacedName(workload.name().namespace(), m.claim()))
                .distinct()
                .forEach(claim -> append(mounting, claim, workload));
    }

    private void add(Claim claim) {
        claims.putIfAbsent(claim.name(), claim);
        claim.volumeName().ifPresent(v -> append(naming, v.text(), claim));
    }

    private void add(Volume volume) {
        volumes.putIfAbsent(volume.name(), volume);
        volume.claimRef().ifPresent(c -> append(reserved, c, volume));
    }

    private static <K, V> void append(Map<K, List<V>> index, K key, V value) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    List<Resource> configMaps() {
        return List.copyOf(configMaps);
    }

    Collection<Workload> workloads() {
        return List.copyOf(workloads.values());
    }

    List<Workload> withoutPodTemplate() {
        return List.copyOf(withoutPodTemplate);
    }

    /** Also of a kind without pod template, which only the configuration makes a workload. */
    Optional<Workload> workload(String kind, NamespacedName name) {
        return Optional.ofNullable(workloads.get(new WorkloadKey(kind, name)))
                .or(() -> withoutPodTemplate.stream()
                        .filter(w -> w.kind().equals(kind) && w.name().name().equals(name.name()))
                        .filter(w -> w.podNamespace().equals(name.namespace())
                                || w.name().equals(name))
                        .findFirst());
    }

    List<Workload> workloadsNamed(String kind, String name) {
        List<Workload> known = anywhere.getOrDefault(new KindAndName(kind, name), List.of());
        return Stream.concat(
                        known.stream(),
                        withoutPodTemplate.stream()
                                .filter(w ->
                                        w.kind().equals(kind) && w.name().name().equals(name)))
                .toList();
    }

    Collection<Claim> claims() {
        return List.copyOf(claims.values());
    }

    Optional<Claim> claim(NamespacedName name) {
        return Optional.ofNullable(claims.get(name));
    }

    Collection<Volume> volumes() {
        return List.copyOf(volumes.values());
    }

    Optional<Volume> volume(String name) {
        return Optional.ofNullable(volumes.get(name));
    }

    Optional<Volume> volumeOf(Claim claim) {
        return claim.volumeName()
                .flatMap(name -> volume(name.text()))
                .or(() -> reservedFor(claim.name()).stream().findFirst());
    }

    List<Volume> reservedFor(NamespacedName claim) {
        return List.copyOf(reserved.getOrDefault(claim, List.of()));
    }

    List<Claim> claimsNaming(String volume) {
        return List.copyOf(naming.getOrDefault(volume, List.of()));
    }

    List<Workload> mounting(NamespacedName claim) {
        return List.copyOf(mounting.getOrDefault(claim, List.of()));
    }

    List<Replication> replications() {
        return List.copyOf(allReplications);
    }

    List<Replication> replicationsOf(NamespacedName claim) {
        return List.copyOf(replications.getOrDefault(claim, List.of()));
    }
}
