package dev.failover.topology;

import dev.failover.flux.EntryPoint;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** A VolSync {@code ReplicationSource} or {@code ReplicationDestination}. */
public record Replication(Resource resource, EntryPoint entryPoint) {
    public static final String GROUP = "volsync.backube";

    private static final List<String> MOVERS =
            List.of("syncthing", "rclone", "restic", "kopia", "rsync", "rsyncTLS", "external");

    private static final List<String> SECRETS = List.of("repository", "rcloneConfig", "sshKeys", "keySecret");

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
        return claimName().map(name -> NamespacedName.of(resource.namespace(), name.text()));
    }

    /** Where the claim is named; a destination without one makes its own. */
    public Optional<YamlScalar> claimName() {
        return isSource()
                ? spec().flatMap(s -> s.scalar("sourcePVC"))
                : moverFields().flatMap(m -> m.scalar("destinationPVC"));
    }

    /** The Secret from which the mover has its keys, or its repository. */
    public Optional<YamlScalar> secretName() {
        return moverFields()
                .flatMap(m ->
                        SECRETS.stream().flatMap(key -> m.scalar(key).stream()).findFirst())
                .filter(name -> !name.isNull());
    }

    /** Whether somebody starts it by hand, when it is needed. */
    public boolean isManual() {
        return YamlPath.keys("spec", "trigger", "manual").in(resource.root()).isPresent();
    }

    private Optional<YamlMapping> moverFields() {
        return mover().flatMap(m -> spec().flatMap(s -> s.mapping(m)));
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
        return moverFields()
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
