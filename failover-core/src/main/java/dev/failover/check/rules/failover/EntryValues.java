package dev.failover.check.rules.failover;

import dev.failover.check.entry.ServiceEntry;
import dev.failover.check.entry.ServiceEntry.Field;
import dev.failover.topology.BackupPair;
import dev.failover.topology.Claim;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of an entry, each taken from the repository; what it doesn't show stays unknown. */
final class EntryValues {
    private final Topology topology;
    private final String nodeLabelKey;

    EntryValues(Topology topology, String nodeLabelKey) {
        this.topology = topology;
        this.nodeLabelKey = nodeLabelKey;
    }

    ServiceEntry entry(String name, Workload workload, ClaimMount mount, BackupPair pair) {
        List<Field> fields = new ArrayList<>();
        fields.add(known("namespace", workload.podNamespace()));
        fields.add(known("deployment", workload.name().name()));
        if (!workload.kind().equals("Deployment")) {
            fields.add(known("kind", workload.kind()));
        }
        if (workload.isService()) {
            fields.add(known("volume_name", mount.volume()));
        }
        fields.add(known("primary_pvc", pair.primary().name().name()));
        fields.add(known("backup_pvc", pair.backup().name().name()));
        EntryPaths paths = new EntryPaths(workload, nodeLabelKey);
        String key = paths.labelKey(mount);
        for (Side side : Side.values()) {
            fields.add(label(side, key, paths, mount, pair.claim(side)));
        }
        if (!key.equals(nodeLabelKey)) {
            fields.add(known("node_label_key", key));
        }
        if (!workload.isService()) {
            fields.addAll(paths.fields(mount));
        }
        return new ServiceEntry(name, fields);
    }

    private static Field known(String name, String value) {
        return new Field(name, value, true);
    }

    private Field label(Side side, String key, EntryPaths paths, ClaimMount mount, Claim claim) {
        String field = side.word() + "_node_label";
        return ofVolume(claim, key)
                .or(() -> ofSelector(paths, mount, claim))
                .or(() -> ofOtherEntries(side, key))
                .map(value -> known(field, value))
                .orElseGet(() -> new Field(field, key + " label of the " + side.word() + " node", false));
    }

    /** The one value that the volume's node affinity allows. */
    private Optional<String> ofVolume(Claim claim, String key) {
        return topology.volumeOf(claim)
                .flatMap(volume -> only(volume.nodeValues(key).stream()
                        .map(YamlScalar::text)
                        .distinct()
                        .toList()));
    }

    /** The node that is selected, if this is the claim that is mounted. */
    private Optional<String> ofSelector(EntryPaths paths, ClaimMount mount, Claim claim) {
        return claim.name().name().equals(mount.claim()) ? paths.selected(mount) : Optional.empty();
    }

    /** What all other entries agree on. */
    private Optional<String> ofOtherEntries(Side side, String key) {
        return only(topology.services().stream()
                .filter(s -> s.nodeLabel(side).key().equals(key))
                .map(s -> s.nodeLabelSetting(side).text())
                .distinct()
                .toList());
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
