package dev.failover.topology;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** A VolSync {@code ReplicationSource} or {@code ReplicationDestination}. */
public record Replication(Resource resource, EntryPoint entryPoint) {
    public static final String GROUP = "volsync.backube";

    private static final List<String> MOVERS =
            List.of("syncthing", "rclone", "restic", "rsync", "rsyncTLS", "external");

    static boolean isOne(Resource resource) {
        return resource.gvk().group().equals(GROUP) && resource.gvk().kind().startsWith("Replication");
    }

    public NamespacedName name() {
        return NamespacedName.of(resource);
    }

    public Location location() {
        return resource.location();
    }

    public boolean isSource() {
        return resource.gvk().kind().equals("ReplicationSource");
    }

    public boolean isDestination() {
        return resource.gvk().kind().equals("ReplicationDestination");
    }

    /** The claim that it reads ({@code sourcePVC}) or fills (the mover's {@code destinationPVC}). */
    public Optional<NamespacedName> claim() {
        Optional<String> claim = isSource()
                ? spec().flatMap(s -> s.text("sourcePVC"))
                : mover().flatMap(m -> spec().flatMap(s -> s.mapping(m))).flatMap(m -> m.text("destinationPVC"));
        return claim.map(name -> NamespacedName.of(resource.namespace(), name));
    }

    /** The name of the mover's field, such as {@code syncthing}. */
    public Optional<String> mover() {
        return MOVERS.stream()
                .filter(m -> spec().flatMap(s -> s.get(m)).isPresent())
                .findFirst();
    }

    public boolean paused() {
        return spec().flatMap(s -> s.text("paused")).filter("true"::equals).isPresent();
    }

    /** Whether a destination writes straight into the claim while it syncs. */
    public boolean copiesDirectly() {
        return mover().flatMap(m -> spec().flatMap(s -> s.mapping(m)))
                .flatMap(m -> m.text("copyMethod"))
                .filter("Direct"::equals)
                .isPresent();
    }

    /** The number of Syncthing's peers; a Syncthing source without any copies nothing. */
    public int syncthingPeers() {
        return YamlPath.keys("spec", "syncthing", "peers")
                .in(resource.root())
                .filter(YamlSequence.class::isInstance)
                .map(p -> ((YamlSequence) p).size())
                .orElse(0);
    }

    private Optional<YamlMapping> spec() {
        return resource.root().mapping("spec");
    }
}
