package dev.failover.topology;

import dev.failover.resource.NamespacedName;
import dev.failover.source.Location;
import java.util.Optional;

/**
 * A complete entry of the failover configuration; what it names need not exist.
 *
 * @param name the entry's key; its location stands for the entry as a whole
 * @param kind of the workload: {@code Deployment} where the entry doesn't say
 * @param deployment the workload's name, whatever its kind
 * @param volumeName the pod's volume that mounts the claim; means nothing where there are {@code paths}
 * @param primaryNodeLabel as configured; {@link #nodeLabel} reads it
 * @param nodeLabelKey the label key for both sides, unless a side names its own
 * @param paths to the two values; empty: where a pod template has them
 */
public record FailoverService(
        Setting name,
        Setting namespace,
        Setting kind,
        Setting deployment,
        Setting volumeName,
        Setting primaryPvc,
        Setting backupPvc,
        Setting primaryNodeLabel,
        Setting backupNodeLabel,
        Setting nodeLabelKey,
        Optional<ValuePaths> paths) {

    public Location location() {
        return name.location();
    }

    public NamespacedName workload() {
        return NamespacedName.of(namespace.text(), deployment.text());
    }

    public Setting pvc(Side side) {
        return side == Side.PRIMARY ? primaryPvc : backupPvc;
    }

    public NamespacedName claim(Side side) {
        return NamespacedName.of(namespace.text(), pvc(side).text());
    }

    public Setting nodeLabelSetting(Side side) {
        return side == Side.PRIMARY ? primaryNodeLabel : backupNodeLabel;
    }

    public NodeLabel nodeLabel(Side side) {
        return NodeLabel.parse(nodeLabelSetting(side).text(), nodeLabelKey.text());
    }

    @Override
    public String toString() {
        return name.text();
    }
}
